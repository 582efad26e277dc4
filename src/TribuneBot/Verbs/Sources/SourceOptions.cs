using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs.Sources;

/// <summary>The options that describe a source on the command line; they mean what the keys under <c>Sources</c> mean.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> _name = new("--name") { Description = "What it is called; by default the feed's own title.", HelpName = "NAME" };
    private readonly Option<string?> _language = new("--language") { Description = "Two-letter code of all its stories; otherwise guessed per story.", HelpName = "CODE" };
    private readonly Option<string?> _zone = new("--time-zone") { Description = "IANA zone of its times that carry none.", HelpName = "ZONE" };
    private readonly Option<string[]> _topics = new("--topic") { Description = "A topic id every story of it belongs to; may be repeated.", HelpName = "ID" };
    private readonly Option<bool> _pages = new("--pages") { Description = "Fetch the page of every story too, for the whole text and the picture." };
    private readonly Option<string> _kind = new("--kind") { Description = "feed, list (a page, with --item) or sitemap.", HelpName = "KIND", DefaultValueFactory = _ => "feed" };
    private readonly Option<string?> _item = new("--item") { Description = "For a list: a CSS selector whose matches are the stories.", HelpName = "CSS" };
    private readonly Option<string?> _title = new("--title") { Description = "For a list: the title within an item; by default the link's text.", HelpName = "CSS" };
    private readonly Option<string?> _link = new("--link") { Description = "For a list: the link within an item; by default its first.", HelpName = "CSS" };
    private readonly Option<string?> _published = new("--published") { Description = "For a list: the date within an item.", HelpName = "CSS" };

    private readonly Option<TimeSpan?> _interval = new("--interval")
    {
        Description = "Time between checks, hh:mm:ss; by default the source's own rhythm decides.",
        HelpName = "TIME",
        CustomParser = ReadInterval,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _name, _language, _zone, _topics, _interval, _pages, _kind, _item, _title, _link, _published })
            command.Options.Add(option);
    }

    public bool IsFeed(ParseResult parsed) => KindOf(parsed) == SourceKind.Feed;

    /// <param name="title">The feed's own title, or null.</param>
    /// <exception cref="VerbException">Something in it is wrong.</exception>
    public SourceSettings Read(ParseResult parsed, Settings settings, string url, string? title)
    {
        var kind = KindOf(parsed);
        var topics = parsed.GetValue(_topics) ?? [];
        if (topics.FirstOrDefault(id => settings.Topics.Find(id) is null) is { } unknown)
            throw new VerbException($"There is no topic \"{unknown}\" in the catalog.");
        if (parsed.GetValue(_language) is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
            throw new VerbException($"--language is \"{language}\", but must be a two-letter code, such as en.");
        if (parsed.GetValue(_zone) is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw new VerbException($"--time-zone is \"{zone}\", which is no IANA time zone known here, such as Asia/Baku.");
        if (kind == SourceKind.List && parsed.GetValue(_item) is null)
            throw new VerbException("A list needs --item: a CSS selector whose matches are the stories, such as article.story.");

        return new SourceSettings(
            parsed.GetValue(_name) ?? title ?? new Uri(url).Host, url, parsed.GetValue(_language), parsed.GetValue(_interval), parsed.GetValue(_zone), topics)
        {
            Kind = kind,
            FetchesPages = parsed.GetValue(_pages) || kind != SourceKind.Feed,
            List = kind == SourceKind.List
                ? new ListRules(parsed.GetValue(_item)!, parsed.GetValue(_title), parsed.GetValue(_link), Lead: null, parsed.GetValue(_published))
                : null,
        };
    }

    private SourceKind KindOf(ParseResult parsed) => SourceSection.KindOf(parsed.GetRequiredValue(_kind))
        ?? throw new VerbException($"--kind must be one of {string.Join(", ", SourceSection.KindNames)}.");

    private static TimeSpan? ReadInterval(ArgumentResult written)
    {
        if (written.Tokens[0].Value is var text && text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval >= TimeSpan.FromSeconds(1) && interval <= TimeSpan.FromDays(1))
            return interval;

        written.AddError("--interval must be a time hh:mm:ss from 00:00:01 to 1.00:00:00.");
        return null;
    }
}
