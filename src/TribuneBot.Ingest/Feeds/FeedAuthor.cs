using TribuneBot.Ingest.Feeds.Texts;
using TribuneBot.Ingest.Feeds.Xml;
using static TribuneBot.Ingest.Feeds.FeedNames;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Who wrote an entry, in whichever way a feed says it.</summary>
internal static class FeedAuthor
{
    public static string? Of(FeedElement? parent)
    {
        if (parent is null)
            return null;

        var creator = parent.Line(Dc("creator"));
        foreach (var child in parent.Children)
        {
            if (creator is null && child.Name == "author" && child.Vocabulary is not Vocabulary.Other && Name(child) is { } name)
                return name;
        }

        return Person(creator) ?? Person(parent.Line(Dc("author"), Media("credit"), Dc("contributor"), Dc("publisher")));
    }

    private static string? Name(FeedElement author) =>
        author.FirstChild is null ? Person(FieldReader.Line(author.Value)) : author.Line(FeedNames.Of(author, "name"));

    /// <summary>RSS wants "address (name)"; "name &lt;address&gt;" is met too. A bare mail address is nobody's name.</summary>
    private static string? Person(string? written)
    {
        if (string.IsNullOrEmpty(written) || !written.Contains('@'))
            return string.IsNullOrEmpty(written) ? null : written;

        var open = written.IndexOf('(');
        if (open >= 0 && written.EndsWith(')'))
        {
            var inside = written[(open + 1)..^1].Trim();
            return inside.Contains('@') ? Bare(written[..open]) : inside;
        }

        return written.IndexOf('<') is > 0 and var angle ? Bare(written[..angle]) : null;
    }

    private static string? Bare(string name) => name.Trim(' ', '"') is { Length: > 0 } bare && !bare.Contains('@') ? bare : null;
}
