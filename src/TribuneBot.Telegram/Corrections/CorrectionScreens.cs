using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Breaking;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>The screens on which an editor corrects a broadcast that was sent.</summary>
internal sealed class CorrectionScreens(Texts texts, TopicCatalog topics, NewsroomProfile newsroom)
{
    /// <summary>Asked when it has several texts.</summary>
    public Screen Languages(Broadcast broadcast, Visit visit) => new(
        TgHtml.Of(visit.Say.Get("correction.which")),
        new Keyboard()
            .Row([.. texts.Languages.Where(broadcast.Texts.ContainsKey)
                .Select(language => Keyboard.Button(texts.For(language).Name, EditButton.Name, broadcast.Id, language))])
            .Row(Drop(broadcast, visit.Say))
            .Build());

    /// <summary>Stands below the text that is to be corrected, to copy from.</summary>
    public Screen Awaiting(Broadcast broadcast, string language, Visit visit)
    {
        var text = TgHtml.Of(html =>
        {
            html.Text(visit.Say.Get("correction.send-text", ("language", texts.For(language).Name)));
            if (broadcast.PhotoFileId is not null)
                html.Blank().Text(visit.Say.Get("correction.photo-stays"));
        });
        return new Screen(text, new Keyboard().Row(Drop(broadcast, visit.Say)).Build());
    }

    /// <summary>The corrected posts exactly as readers will see them.</summary>
    public IEnumerable<Reply> Preview(Broadcast broadcast, IReadOnlyDictionary<string, FormattedText> draft, Visit visit) => texts.Languages
        .Where(draft.ContainsKey)
        .Select(language => new Reply.SendPost(visit.ChatId, BroadcastPost.Of(draft[language], broadcast.PhotoFileId, ContextOf(language, visit))));

    /// <summary>Stands below the preview: the last question.</summary>
    public static Screen Confirm(Broadcast broadcast, IReadOnlyDictionary<string, FormattedText> draft, Visit visit)
    {
        var keyboard = new Keyboard()
            .Row(Keyboard.Button(visit.Say.Get("correction.publish"), PublishButton.Name, broadcast.Id, FingerprintOf(broadcast, draft)));
        keyboard.Row(Keyboard.Button(
            visit.Say.Get(broadcast.Texts.Count > 1 ? "correction.another" : "correction.rewrite"), EditButton.Name, broadcast.Id));
        return new Screen(TgHtml.Of(visit.Say.Get("correction.question")), keyboard.Row(Drop(broadcast, visit.Say)).Build());
    }

    /// <summary>Only what was shown can be published.</summary>
    public static uint FingerprintOf(Broadcast broadcast, IReadOnlyDictionary<string, FormattedText> draft) =>
        Fingerprint.Of(broadcast with { Texts = draft });

    private PostContext ContextOf(string language, Visit visit) =>
        new(texts.For(language), topics, newsroom, BotUserName: "", IsPrivate: true, AllowsPreview: false) { UpdatedAt = visit.Now };

    private static InlineKeyboardButton Drop(Broadcast broadcast, LocalText say) =>
        Keyboard.Button(say.Get("correction.drop"), DropCorrectionButton.Name, broadcast.Id);
}
