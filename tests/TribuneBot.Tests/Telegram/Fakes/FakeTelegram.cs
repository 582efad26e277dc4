using Telegram.Bot;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>
/// Telegram's side of getUpdates: keeps every update until a higher offset confirms it, answers at once when it has any, otherwise after the
/// long poll. Other requests are answered by <see cref="Answers"/>.
/// </summary>
internal sealed class FakeTelegram(TimeProvider time) : ITelegramBotClient
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, Update> _queue = [];
    private readonly List<GetUpdatesRequest> _polls = [];
    private readonly List<int> _confirmed = [];
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public IReadOnlyList<GetUpdatesRequest> Polls => Snapshot(_polls);

    public List<object> Requests { get; } = [];

    /// <summary>Thrown by the next polls, one each.</summary>
    public Queue<Exception> PollFailures { get; } = new();

    public Dictionary<Type, Func<object, object>> Answers { get; } = [];

    /// <summary>The updates that a higher offset has confirmed.</summary>
    public IReadOnlyList<int> Confirmed => Snapshot(_confirmed);

    public bool LocalBotServer => false;

    public long BotId => 1;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    public IExceptionParser ExceptionsParser { get; set; } = null!;

    public void Deliver(params IEnumerable<Update> updates)
    {
        lock (_gate)
        {
            foreach (var update in updates)
                _queue[update.Id] = update;
            _arrival.TrySetResult();
        }
    }

    public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        if (request is GetUpdatesRequest poll)
            return (TResponse)(object)await PollAsync(poll, cancellationToken);

        lock (_gate)
            Requests.Add(request);
        return Answers.TryGetValue(request.GetType(), out var answer)
            ? (TResponse)answer(request)
            : throw new NotSupportedException($"No answer was prepared for {request.MethodName}.");
    }

    public Task<bool> TestApi(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private async Task<Update[]> PollAsync(GetUpdatesRequest poll, CancellationToken cancellationToken)
    {
        Task arrival;
        lock (_gate)
        {
            _polls.Add(poll);
            if (PollFailures.TryDequeue(out var failure))
                throw failure;

            Confirm(poll.Offset);
            if (_queue.Count > 0)
                return Batch(poll);
            arrival = (_arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await Task.WhenAny(arrival, Task.Delay(TimeSpan.FromSeconds(poll.Timeout ?? 0), time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return Batch(poll);
    }

    private Update[] Batch(GetUpdatesRequest poll) => [.. _queue.Values.Take(poll.Limit ?? 100)];

    private void Confirm(int? offset)
    {
        foreach (var id in _queue.Keys.Where(id => id < offset).ToList())
        {
            _queue.Remove(id);
            _confirmed.Add(id);
        }
    }

    /// <summary>Tests look while the loop runs.</summary>
    private List<T> Snapshot<T>(List<T> list)
    {
        lock (_gate)
            return [.. list];
    }
}
