using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>The pump over a file that cannot be written for a while: what is known of the sends is kept, and nothing goes out twice.</summary>
public sealed class UnwritableFileTests : Contract
{
    private const int Readers = 300;

    private readonly Writers _writers;
    private readonly Postman _postman = new();
    private readonly Pacer _pacer;
    private readonly DeliveryPump _pump;

    public UnwritableFileTests()
        : this(new Writers())
    {
    }

    private UnwritableFileTests(Writers writers)
        : base(SqliteWorld.Open(writers.Add))
    {
        _writers = writers;
        _pacer = new Pacer(new PacerOptions { BulkPerSecond = 200 }, World.Clock);
        _pump = new DeliveryPump(
            World.Deliveries, World.Digests, _postman, _pacer, World.PacerMemory, new DoubtSignal(), World.Clock, NullLogger<DeliveryPump>.Instance);
    }

    [Fact]
    public Task A_full_disk_stops_the_sending_and_everyone_gets_the_story_once_when_there_is_room_again() => OnOneThreadAsync(async () =>
    {
        await SendsThroughAsync(_writers.TakeRoom, _writers.GiveRoom);
        Assert.True(_writers.Opened > 1, "the disk was never full");
    });

    [Fact]
    public Task A_file_locked_by_another_process_stops_the_sending_and_everyone_gets_the_story_once_after_it() => OnOneThreadAsync(async () =>
    {
        using var other = new SqliteConnection($"Data Source={((SqliteWorld)World).Options.DatabasePath};Pooling=False");
        await other.OpenAsync(Cancel);
        await SendsThroughAsync(() => Execute(other, "BEGIN IMMEDIATE"), () => Execute(other, "ROLLBACK"));
    });

    private async Task SendsThroughAsync(Action trouble, Action relief)
    {
        for (var id = 1; id <= Readers; id++)
            await SaveAsync(Given.Reader(id, "society"));
        var dispatch = await AnnounceAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = _pump.RunAsync(stop.Token);
        await AdvanceUntilAsync(() => Task.FromResult(_postman.Sent.Count >= 50));

        trouble();
        // A flood too: what it teaches cannot be stored either.
        _pacer.Flooded(-1, ChatKind.Private, TimeSpan.FromMinutes(1));
        await AdvanceAsync(TimeSpan.FromSeconds(2));
        var sent = _postman.Sent.Count;
        Assert.InRange(sent, 50, Readers - 1);
        await AdvanceAsync(TimeSpan.FromMilliseconds(1_100));
        Assert.False(running.IsCompleted);
        Assert.Equal(sent, _postman.Sent.Count);

        relief();
        await AdvanceUntilAsync(async () => (await World.Deliveries.CountsAsync(dispatch, Cancel)) is { Sent: Readers, Waiting: 0, InDoubt: 0 });
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(Readers, _postman.Sent.Count);
        Assert.Equal(Readers, _postman.Sent.Distinct().Count());
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The pump and the test take turns on one scheduler, so that fake time never runs ahead of the work on a busy machine.</summary>
    private static Task OnOneThreadAsync(Func<Task> test) =>
        Task.Factory.StartNew(test, Cancel, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();

    private async Task AdvanceUntilAsync(Func<Task<bool>> reached)
    {
        while (!await reached())
            await AdvanceAsync(TimeSpan.FromMilliseconds(20));
    }

    private async Task AdvanceAsync(TimeSpan time)
    {
        for (var end = Now + time; Now < end; World.Clock.Advance(TimeSpan.FromMilliseconds(20)))
        {
            Cancel.ThrowIfCancellationRequested();
            for (var turn = 0; turn < 20; turn++)
                await Task.Yield();
        }
    }

    /// <summary>The connections that write: how much room they find, and how long they wait for another's lock.</summary>
    private sealed class Writers
    {
        private SqliteConnection? _last;
        private bool _isFull;

        public int Opened { get; private set; }

        public void Add(SqliteConnection connection)
        {
            Opened++;
            _last = connection;
            connection.DefaultTimeout = 1;
            Execute(connection, "PRAGMA busy_timeout = 10");
            if (_isFull)
                TakeRoom();
        }

        /// <summary>As many pages as there are; 1 is below that, and SQLite then takes what it has.</summary>
        public void TakeRoom()
        {
            _isFull = true;
            Execute(_last!, "PRAGMA max_page_count = 1");
        }

        public void GiveRoom()
        {
            _isFull = false;
            if (_last is { State: ConnectionState.Open })
                Execute(_last, "PRAGMA max_page_count = 1000000");
        }
    }

    private sealed class Postman : IPostSender
    {
        public ConcurrentQueue<long> Sent { get; } = new();

        public Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content, CancellationToken cancellationToken)
        {
            Sent.Enqueue(delivery.ChatId);
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent([Sent.Count]));
        }
    }
}
