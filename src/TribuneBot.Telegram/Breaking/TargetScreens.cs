using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>The screens on which an editor chooses who gets a broadcast, and confirms it below its preview.</summary>
internal sealed class TargetScreens(IChannelStore channels, TopicCatalog topics, Texts texts, string defaultLanguage)
{
    private const int LongestTitle = 40;

    /// <summary>Channels that can be posted to now.</summary>
    public async Task<IReadOnlyList<Channel>> OpenChannelsAsync(CancellationToken cancellationToken) =>
        [.. (await channels.ListAsync(cancellationToken)).Where(channel => channel is { IsPaused: false, ChatId: not null })];

    public async Task<Screen> ChooseAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken)
    {
        var open = await OpenChannelsAsync(cancellationToken);
        var count = await visit.Unit.Broadcasts.CountAsync(broadcast, cancellationToken);
        var text = TgHtml.Of(html => html
            .Bold(visit.Say.Get("broadcast.who"))
            .With(rest => Counts(rest, broadcast, open, count, visit.Say)));

        var keyboard = new Keyboard()
            .Grid(open.Select(channel => ChannelToggle(broadcast, channel)), columns: 1)
            .Row(
                AudienceChip(broadcast, Audience.Everyone, visit.Say.Get("broadcast.everyone")),
                AudienceChip(broadcast, Audience.Topics, visit.Say.Get("broadcast.by-topic")),
                AudienceChip(broadcast, Audience.Nobody, visit.Say.Get("broadcast.nobody")));
        if (broadcast.Audience == Audience.Topics)
            keyboard.Grid(topics.Topics.Where(topic => !topic.IsRetired).Select(topic => TopicToggle(broadcast, topic, visit.Say)), columns: 2);

        return new Screen(text, keyboard
            .Row(
                Keyboard.Button(visit.Say.Get("broadcast.back"), LanguagesButton.Name, broadcast.Id),
                Keyboard.Button(visit.Say.Get("broadcast.preview"), PreviewButton.Name, broadcast.Id))
            .Row(TextScreens.Cancel(broadcast, visit.Say))
            .Build());
    }

    /// <summary>Stands below the preview: the last question.</summary>
    public async Task<Screen> ConfirmAsync(Broadcast broadcast, AudienceCount count, Visit visit, CancellationToken cancellationToken)
    {
        var open = await OpenChannelsAsync(cancellationToken);
        var text = TgHtml.Of(html => html
            .Bold(visit.Say.Get("broadcast.confirm-question"))
            .With(rest => ChannelButtonNote(rest, broadcast, open, visit.Say))
            .With(rest => Counts(rest, broadcast, open, count, visit.Say)));
        return new Screen(text, new Keyboard()
            .Row(Keyboard.Button(visit.Say.Get("broadcast.confirm"), ConfirmButton.Name, broadcast.Id, Fingerprint.Of(broadcast)))
            .Row(Keyboard.Button(visit.Say.Get("broadcast.back"), TargetsButton.Name, broadcast.Id), TextScreens.Cancel(broadcast, visit.Say))
            .Build());
    }

    /// <summary>The languages that reach at least one channel or reader.</summary>
    public IReadOnlySet<string> LanguagesRead(Broadcast broadcast, IReadOnlyList<Channel> open, AudienceCount count) =>
        Chosen(broadcast, open)
            .Select(channel => broadcast.LanguageFor(channel.Settings, defaultLanguage))
            .OfType<string>()
            .Concat(count.ByLanguage.Where(readers => readers.Value > 0).Select(readers => readers.Key))
            .ToHashSet(StringComparer.Ordinal);

    private void Counts(TgHtml html, Broadcast broadcast, IReadOnlyList<Channel> open, AudienceCount count, LocalText say)
    {
        var chosen = Chosen(broadcast, open).Select(channel => Titled(broadcast, channel, say)).ToList();
        if (chosen.Count > 0)
            html.Blank().Text(say.Get("broadcast.channels", ("channels", string.Join(", ", chosen))));

        html.Blank().Text(say.Count("broadcast.readers", count.ByLanguage.Values.Sum()));
        foreach (var language in texts.Languages.Where(language => count.ByLanguage.GetValueOrDefault(language) > 0))
            html.Line().Text($"{texts.For(language).Name}: {say.Number(count.ByLanguage[language])}");
        if (count.WithoutText > 0)
            html.Blank().Text(say.Count("broadcast.without-text", count.WithoutText));

        var read = LanguagesRead(broadcast, open, count);
        foreach (var language in texts.Languages.Where(language => broadcast.Texts.ContainsKey(language) && !read.Contains(language)))
            html.Blank().Text(say.Get("broadcast.unread", ("language", texts.For(language).Name)));
    }

    /// <summary>The preview is what readers get; a channel's post has a button more.</summary>
    private static void ChannelButtonNote(TgHtml html, Broadcast broadcast, IReadOnlyList<Channel> open, LocalText say)
    {
        if (Chosen(broadcast, open).Any())
            html.Blank().Text(say.Get("broadcast.channel-button"));
    }

    private static IEnumerable<Channel> Chosen(Broadcast broadcast, IReadOnlyList<Channel> open) =>
        open.Where(channel => broadcast.ChannelIds.Contains(channel.Id));

    /// <summary>With the language it gets, where that is not plain: a channel gets one text, whatever was written.</summary>
    private string Titled(Broadcast broadcast, Channel channel, LocalText say) => broadcast.LanguageFor(channel.Settings, defaultLanguage) switch
    {
        null => $"{channel.Title} ({say.Get("broadcast.channel-without-text")})",
        var language when broadcast.Texts.Count > 1 => $"{channel.Title} ({texts.For(language).Name})",
        _ => channel.Title,
    };

    private static InlineKeyboardButton ChannelToggle(Broadcast broadcast, Channel channel) => Keyboard.Toggle(
        broadcast.ChannelIds.Contains(channel.Id), "📢 " + Excerpt.Of(channel.Title, LongestTitle), ChannelButton.Name, broadcast.Id, channel.Id);

    private static InlineKeyboardButton AudienceChip(Broadcast broadcast, Audience audience, string label) =>
        Keyboard.Toggle(broadcast.Audience == audience, label, AudienceButton.Name, broadcast.Id, (int)audience);

    private InlineKeyboardButton TopicToggle(Broadcast broadcast, Topic topic, LocalText say) => Keyboard.Toggle(
        broadcast.TopicIds.Contains(topic.Id), topics.NameOf(topic.Id, say.Language), FollowersButton.Name, broadcast.Id, topic.Id);
}
