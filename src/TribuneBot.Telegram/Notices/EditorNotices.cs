using Microsoft.Extensions.Logging;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Notices;

/// <summary>
/// Tells every editor each notice, in their language. A notice is told when at least one editor has it and nobody is left to try; one that reaches
/// nobody is tried again and again, for it may hold a question.
/// </summary>
internal sealed class EditorNotices(
    INoticeBoard board,
    IEditorDirectory editors,
    IUpdateLog updates,
    IReplySender sender,
    Texts texts,
    TimeProvider time,
    ILogger<EditorNotices> logger)
{
    private const int Tries = 10;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly Dictionary<long, Telling> _tellings = [];

    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await LookAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A stop is how this loop ends.
        }
    }

    /// <summary>Tells the notices whose turn it is.</summary>
    public async Task TickAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var untold = await board.UntoldAsync(cancellationToken);
        foreach (var gone in _tellings.Keys.Except(untold.Select(notice => notice.Id)).ToList())
            _tellings.Remove(gone);

        foreach (var notice in untold)
        {
            if (!_tellings.TryGetValue(notice.Id, out var telling))
                _tellings[notice.Id] = telling = new Telling();
            if (now >= telling.NextAt)
                await TellAsync(notice, telling, now, cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await TickAsync(time.GetUtcNow(), stop);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            logger.NoticesFailed(exception);
        }
    }

    private async Task TellAsync(Notice notice, Telling telling, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isToldToAll = true;
        foreach (var editor in (await editors.ListAsync(cancellationToken)).Where(editor => !telling.Told.Contains(editor)))
        {
            var screen = NoticeScreen.Of(notice, await WordsOfAsync(editor, cancellationToken));
            switch (await sender.SendAsync(screen.Said(editor), cancellationToken))
            {
                case ReplyOutcome.Done:
                    telling.Told.Add(editor);
                    break;
                case ReplyOutcome.Failed:
                    isToldToAll = false;
                    break;
            }
        }

        telling.Tries++;
        telling.NextAt = now + Pause(telling.Tries);
        if (telling.Told.Count > 0 && (isToldToAll || telling.Tries >= Tries))
            await board.ToldAsync(notice.Id, cancellationToken);
    }

    private static TimeSpan Pause(int tries)
    {
        var doubled = Look * Math.Pow(2, Math.Min(tries, 10));
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private async Task<LocalText> WordsOfAsync(long editorId, CancellationToken cancellationToken)
    {
        await using var unit = await updates.BeginAsync(updateId: 0, cancellationToken);
        var editor = await unit.Readers.FindAsync(editorId, cancellationToken);
        return texts.For(editor?.InterfaceLanguage ?? texts.DefaultLanguage);
    }

    private sealed class Telling
    {
        public HashSet<long> Told { get; } = [];

        public int Tries { get; set; }

        public DateTimeOffset NextAt { get; set; }
    }
}
