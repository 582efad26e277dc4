using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Breaking;
using TribuneBot.Telegram.Corrections;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>Opens the dialogue in which an editor composes breaking news, or the one that is open.</summary>
internal sealed class BreakingCommand(TextScreens screens, TargetScreens targets) : IBotCommand
{
    public string Name => "breaking";

    public Role Role => Role.Editor;

    public string MenuKey => "menu.breaking";

    public async Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        await AwaitedTexts.LetCorrectionGoAsync(visit, cancellationToken);
        var open = await visit.Unit.Broadcasts.OpenOfAsync(visit.Reader.Id, cancellationToken)
            ?? await visit.Unit.Broadcasts.AddAsync(await NewAsync(visit, cancellationToken), cancellationToken);
        var screen = open.AwaitedLanguage is null ? screens.Languages(open, visit) : screens.Awaiting(open, visit);
        return [screen.Said(visit.ChatId)];
    }

    /// <summary>Everything is chosen at first: leaving something out is a decision, forgetting it must not be.</summary>
    private async Task<Broadcast> NewAsync(Visit visit, CancellationToken cancellationToken) => new()
    {
        EditorId = visit.Reader.Id,
        EditorChatId = visit.ChatId,
        State = BroadcastState.Composing,
        ChannelIds = [.. (await targets.OpenChannelsAsync(cancellationToken)).Select(channel => channel.Id)],
        CreatedAt = visit.Now,
    };
}
