using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Updates;

/// <summary>Handles messages as a test wishes and remembers what it saw.</summary>
internal sealed class ProbeHandler(Func<Update, CancellationToken, Task>? work = null) : IUpdateHandler
{
    private readonly Lock _gate = new();
    private readonly List<(long Chat, int Update)> _seen = [];

    public IReadOnlyList<(long Chat, int Update)> Seen
    {
        get
        {
            lock (_gate)
                return [.. _seen];
        }
    }

    public UpdateType Type => UpdateType.Message;

    public async Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        if (work is not null)
            await work(update, cancellationToken);

        var chat = update.Message!.Chat.Id;
        lock (_gate)
            _seen.Add((chat, update.Id));
        return [new Reply.SendMessage(chat, TgHtml.Of($"answer {update.Id}"))];
    }

    public IReadOnlyList<Reply> Apologise(Update update) => [new Reply.SendMessage(update.Message!.Chat.Id, TgHtml.Of("sorry"))];
}
