using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Shows the posts exactly as they will be sent, one for each language, and asks the last question below them.</summary>
internal sealed class PreviewButton(TargetScreens screens, Texts texts) : BroadcastButton
{
    public const string Name = "bshow";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (!broadcast.IsOpen)
            return Over(broadcast, press, visit);

        var count = await visit.Unit.Broadcasts.CountAsync(broadcast, cancellationToken);
        var open = await screens.OpenChannelsAsync(cancellationToken);
        if (screens.LanguagesRead(broadcast, open, count).Count == 0)
        {
            var screen = await screens.ChooseAsync(broadcast, visit, cancellationToken);
            return Answer.Noting(visit.Say.Get("broadcast.no-targets"), screen.Drawn(press.ChatId, press.MessageId));
        }

        // The last question is a new message below the posts; the buttons above would only be in the way.
        var previewed = broadcast with { State = BroadcastState.Previewed, AwaitedLanguage = null, CardMessageId = null };
        await visit.Unit.Broadcasts.UpdateAsync(previewed, cancellationToken);
        var question = await screens.ConfirmAsync(previewed, count, visit, cancellationToken);
        return Answer.With(
        [
            new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null),
            .. Posts(previewed, press.ChatId),
            question.Said(press.ChatId),
        ]);
    }

    private IEnumerable<Reply> Posts(Broadcast broadcast, long chatId) =>
        texts.Languages.Select(language => BroadcastPost.ForReader(broadcast, language))
            .OfType<Post>()
            .Select(post => new Reply.SendPost(chatId, post));
}
