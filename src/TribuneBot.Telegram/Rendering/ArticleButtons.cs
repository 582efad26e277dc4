using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Telegram.Alerts;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Stories;

namespace TribuneBot.Telegram.Rendering;

/// <summary>The buttons under a story. In a channel they lead to the bot's private chat; every post there has at least one of
/// those, for it carries the delivery's key.</summary>
internal static class ArticleButtons
{
    private const int MostLabel = 40;

    public static InlineKeyboardMarkup Of(Article article, PostContext context)
    {
        List<InlineKeyboardButton[]> rows = [[Read(article, context)]];
        if (!context.IsPrivate && article.TopicIds is [var topic, ..])
            rows.Add([Follow(topic, context)]);
        else if (!context.IsPrivate && TgLink.IsWeb(article.Url))
            rows.Add([ReadInChat(article, context)]);
        if (context.Alert is { } alert)
            rows.Add([Keyboard.Button(context.Words.Get("button.alert"), AlertOpenButton.Name, alert.AlertId)]);
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton Read(Article article, PostContext context)
    {
        if (TgLink.IsWeb(article.Url))
            return InlineKeyboardButton.WithUrl(context.Words.Get("button.read"), article.Url!);

        return context.IsPrivate
            ? Keyboard.Button(context.Words.Get("button.read-here"), ReadButton.Name, article.Id)
            : ReadInChat(article, context);
    }

    private static InlineKeyboardButton ReadInChat(Article article, PostContext context) =>
        InlineKeyboardButton.WithUrl(context.Words.Get("button.read-in-bot"), context.ToBot($"a{article.Id}"));

    private static InlineKeyboardButton Follow(string topicId, PostContext context)
    {
        var name = context.Topics.NameOf(topicId, context.Words.Language);
        var label = Excerpt.Of(context.Words.Get("button.follow", ("topic", name)), MostLabel);
        return InlineKeyboardButton.WithUrl(label, context.ToBot($"t_{topicId}"));
    }
}
