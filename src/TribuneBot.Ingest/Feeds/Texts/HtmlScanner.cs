namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>
/// Reads a piece of HTML for its text in one pass and without building a tree: feeds carry thousands of small pieces. It sees tags, comments, scripts
/// and references as HTML's tokenizer does; what is never text is left out.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html, TextCollector collector)
{
    private readonly ReadOnlySpan<char> _html = html;
    private List<string>? _neverClosed;
    private int _at;

    public static void Scan(ReadOnlySpan<char> html, TextCollector collector) => new HtmlScanner(html, collector).Run();

    private void Run()
    {
        while (_at < _html.Length)
        {
            var rest = _html[_at..];
            var length = rest.IndexOf('<');
            if (length != 0)
                collector.AddHtml(length < 0 ? rest : rest[..length]);
            if (length < 0)
                return;

            _at += length;
            TakeMarkup(rest[length..]);
        }
    }

    private void TakeMarkup(ReadOnlySpan<char> rest)
    {
        var tag = HtmlTag.Read(rest);
        if (tag.Length == 0)
        {
            collector.Add("<");
            _at++;
            return;
        }

        _at += tag.Length;
        if (tag.IsComment)
            SkipComment(rest);
        else if (tag.Name.IsEmpty)
            return;
        else if (tag.IsEnd)
            collector.Close(TagRoles.Of(tag.Name));
        else
            Open(tag);
    }

    private void Open(HtmlTag tag)
    {
        var role = TagRoles.Of(tag.Name);
        if (!tag.IsSelfClosed && IsSilent(tag, role) && SkipElement(tag.Name.ToString().ToLowerInvariant()))
            return;
        if ((role & TagRole.Image) != 0)
            collector.See(tag.Attribute("src"), tag.Attribute("width"), tag.Attribute("height"));

        collector.Open(role);
    }

    private static bool IsSilent(HtmlTag tag, TagRole role)
    {
        if ((role & TagRole.Void) != 0)
            return false;

        return (role & TagRole.Silent) != 0 || (!tag.Attributes.IsEmpty && tag.Attributes.Contains("hidden", StringComparison.OrdinalIgnoreCase)
            && (tag.Attribute("hidden") is not null || tag.Attribute("aria-hidden") == "true"));
    }

    /// <summary>Goes past the end tag that belongs to an element just opened; an element that is never closed is not skipped.</summary>
    private bool SkipElement(string name)
    {
        if (_neverClosed?.Contains(name) == true)
            return false;

        var depth = 1;
        for (var at = _at; depth > 0;)
        {
            var next = NextTag(name, at, out var isEnd);
            if (next < 0)
            {
                (_neverClosed ??= []).Add(name);
                return false;
            }

            depth += isEnd ? -1 : IsRaw(name) ? 0 : 1;
            at = next;
            if (depth == 0)
                _at = at;
        }

        return true;
    }

    /// <summary>What these hold is no markup, however much it looks like it.</summary>
    private static bool IsRaw(string name) => name is "script" or "style" or "iframe" or "textarea" or "title" or "noscript" or "template";

    /// <summary>Where the next start or end tag of this name ends; negative when there is none.</summary>
    private readonly int NextTag(string name, int start, out bool isEnd)
    {
        isEnd = false;
        for (var at = start; ; at++)
        {
            var step = _html[at..].IndexOf('<');
            if (step < 0)
                return -1;

            at += step;
            isEnd = _html[at..].StartsWith("</", StringComparison.Ordinal);
            if (_html[(at + (isEnd ? 2 : 1))..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && HtmlTag.Read(_html[at..]) is var tag && tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return at + tag.Length;
        }
    }

    private void SkipComment(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf("-->", StringComparison.Ordinal);
        _at += end < 0 ? rest.Length - 4 : end + 3 - 4;
    }
}
