using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

/// <summary>
/// People and a sender around a pacer: bulk messages wait in a queue that survives restarts, one head per chat; replies wait by themselves;
/// requests take time. Checks at each grant what must hold at any moment; the logs show the rest.
/// </summary>
internal sealed class PacedWorld
{
    private readonly Dictionary<long, Queue<int>> _bulk = [];
    private readonly Queue<long> _heads = new();
    private readonly List<(long Chat, int Messages, TimeSpan Latency, Task Turn)> _replies = [];
    private readonly HashSet<long> _queued = [];
    private readonly HashSet<long> _inFlight = [];
    private readonly Dictionary<long, TimeSpan> _floods = [];
    private readonly Dictionary<long, TimeSpan> _heldUntil = [];
    private readonly PacerOptions _options;
    private PacerState? _stored;
    private int _storedChanges;
    private int _process;
    private bool _isAskPlanned;
    private bool _isDown;

    public PacedWorld(PacerOptions options, IReadOnlyList<int> latenessMs)
    {
        var next = 0;
        Time = new VirtualTime(() => TimeSpan.FromMilliseconds(latenessMs[next++ % latenessMs.Count]));
        _options = options;
        Pacer = new Pacer(options, Time);
    }

    public VirtualTime Time { get; }

    public Pacer Pacer { get; private set; }

    public GrantLog Bulk { get; } = new();

    /// <summary>Of the present process: what earlier ones granted is not known to it.</summary>
    public List<GrantLog> Replies { get; } = [new()];

    /// <summary>By process and chat.</summary>
    public Dictionary<(int Process, long Chat), GrantLog> Chats { get; } = [];

    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(40);

    public int Waiting => _bulk.Values.Sum(queue => queue.Count) + _replies.Count;

    public static ChatKind KindOf(long chat) => chat < 0 ? ChatKind.Channel : ChatKind.Private;

    public void Send(long chat, int messages)
    {
        if (!_bulk.TryGetValue(chat, out var queue))
            _bulk[chat] = queue = new Queue<int>();

        queue.Enqueue(messages);
        QueueUp(chat);
        Ask();
    }

    /// <summary>While the process is down nobody notices.</summary>
    public void Reply(long chat, int messages)
    {
        if (_isDown)
            return;

        var turn = Pacer.WaitForReplyAsync(chat, KindOf(chat), messages, TestContext.Current.CancellationToken).AsTask();
        _replies.Add((chat, messages, Latency, turn));
        SeeReplies();
    }

    /// <summary>The chat's next request is answered 429.</summary>
    public void FloodNext(long chat, TimeSpan retryAfter) => _floods[chat] = retryAfter;

    /// <summary>The process dies; another starts after <paramref name="down"/> with what the last one stored.</summary>
    public void Restart(TimeSpan down)
    {
        _process++;
        _isDown = true;
        _replies.Clear();
        _inFlight.Clear();
        var process = _process;
        Time.After(down, () =>
        {
            if (process == _process)
                Start();
        });
    }

    public void Run(TimeSpan? until = null) => Time.Run(SeeReplies, until);

    private void Start()
    {
        (_isDown, _isAskPlanned, _storedChanges) = (false, false, 0);
        Pacer = new Pacer(_options, Time);
        if (_stored is not null)
            Pacer.Restore(_stored);

        Replies.Add(new GrantLog());
        _heads.Clear();
        _queued.Clear();
        foreach (var chat in _bulk.Keys)
            QueueUp(chat);

        Ask();
    }

    private void QueueUp(long chat)
    {
        if (_bulk.TryGetValue(chat, out var queue) && queue.Count > 0 && _queued.Add(chat))
            _heads.Enqueue(chat);
    }

    private void Ask()
    {
        while (!_isDown && !_isAskPlanned && _heads.TryPeek(out var chat))
        {
            StoreIfWorth();
            var messages = _bulk[chat].Peek();
            var decision = Pacer.TryGrant(chat, KindOf(chat), messages);
            if (decision is { IsGranted: false, IsChatBusy: false })
            {
                PlanAsk(decision.Wait);
                return;
            }

            _heads.Dequeue();
            if (!decision.IsGranted)
            {
                Later(decision.Wait, () => _heads.Enqueue(chat));
                continue;
            }

            Assert.DoesNotContain(_replies, reply => reply.Chat == chat);
            _bulk[chat].Dequeue();
            _queued.Remove(chat);
            QueueUp(chat);
            Bulk.Add(Time.Elapsed, messages);
            Begin(chat, messages, Latency);
        }
    }

    private void PlanAsk(TimeSpan wait)
    {
        Assert.True(wait > TimeSpan.Zero);
        _isAskPlanned = true;
        Later(wait, () => _isAskPlanned = false);
    }

    private void Later(TimeSpan wait, Action action) => InThisProcess(process => Time.Late(wait, process), action);

    private void InThisProcess(Action<Action> plan, Action action)
    {
        var process = _process;
        plan(() =>
        {
            if (process != _process)
                return;

            action();
            Ask();
        });
    }

    private void SeeReplies()
    {
        for (var i = 0; i < _replies.Count; i++)
        {
            var (chat, messages, latency, turn) = _replies[i];
            if (!turn.IsCompleted)
                continue;

            Assert.DoesNotContain(_replies.Take(i), earlier => earlier.Chat == chat);
            _replies.RemoveAt(i--);
            Replies[^1].Add(Time.Elapsed, messages);
            Begin(chat, messages, latency);
        }
    }

    private void Begin(long chat, int messages, TimeSpan latency)
    {
        Assert.True(_inFlight.Add(chat), "two requests in flight in one chat");
        Assert.True(_heldUntil.GetValueOrDefault(chat) <= Time.Elapsed, $"{chat} was told to wait longer");
        if (!Chats.TryGetValue((_process, chat), out var log))
            Chats[(_process, chat)] = log = new GrantLog();

        log.Add(Time.Elapsed, messages);
        InThisProcess(process => Time.After(latency, process), () => End(chat));
    }

    private void End(long chat)
    {
        if (_floods.Remove(chat, out var retryAfter))
        {
            _heldUntil[chat] = Time.Elapsed + retryAfter;
            Pacer.Flooded(chat, KindOf(chat), retryAfter);
        }

        StoreIfWorth();
        _inFlight.Remove(chat);
        Pacer.Release(chat);
        QueueUp(chat);
    }

    private void StoreIfWorth()
    {
        if (Pacer.Changes == _storedChanges)
            return;

        _storedChanges = Pacer.Changes;
        _stored = Pacer.Snapshot();
    }
}
