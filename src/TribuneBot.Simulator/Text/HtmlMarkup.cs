using System.Globalization;

namespace TribuneBot.Simulator.Text;

/// <summary>Telegram's HTML parse mode.</summary>
internal sealed class HtmlMarkup
{
    private const string LoneSurrogate =
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units";

    private readonly MarkupText _text;
    private readonly MarkupOutput _output = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<OpenTag> _open = new();
    private int _position;

    private HtmlMarkup(string text) => _text = new MarkupText(text);

    /// <exception cref="MarkupException">Telegram would refuse it.</exception>
    internal static FormattedText Parse(string text) => new HtmlMarkup(text).Run();

    private FormattedText Run()
    {
        if (_text.HasZero)
            throw new MarkupException("Text must not contain null bytes");
        while (_position < _text.Length)
            ReadNext();
        if (_open.TryPeek(out var unclosed))
            throw new MarkupException($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");
        if (_output.HasLoneSurrogate)
            throw new MarkupException(LoneSurrogate);
        var entities = _entities.ConvertAll(static e => e.Type == EntityType.Code ? e with { Argument = null } : e);
        TextEntity.Sort(entities);
        return new FormattedText(_output.ToString(), entities);
    }

    private void ReadNext()
    {
        var value = _text[_position];
        if (value == '&' && CharacterReference.TryRead(_text, ref _position, out var codePoint))
            _output.Append(codePoint);
        else if (value != '<')
            _output.Append(_text[_position++]);
        else if (_text[_position + 1] == '/')
            ReadEndTag();
        else
            ReadStartTag();
    }

    private void ReadStartTag()
    {
        var tag = HtmlStartTag.Read(_text, ref _position);
        _open.Push(new OpenTag(tag.Name, tag.Argument, tag.Date, _output.Utf16Length, _output.ByteLength));
    }

    private void ReadEndTag()
    {
        var begin = _position;
        if (!_open.TryPeek(out var tag))
            throw new MarkupException($"Unexpected end tag at byte offset {begin}");
        var end = begin + 2;
        while (!_text.IsSpace(end) && _text[end] != '>')
            end++;
        var name = MarkupText.Lower(_text.Slice(begin + 2, end));
        end = _text.SkipSpace(end);
        if (_text[end] != '>')
            throw new MarkupException($"Unclosed end tag at byte offset {begin}");
        if (name.Length > 0 && name != tag.Name)
            throw new MarkupException($"Unmatched end tag at byte offset {begin}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        _open.Pop();
        _position = end + 1;
        if (_output.Utf16Length > tag.Offset)
            Close(tag, _output.Utf16Length - tag.Offset);
    }

    private void Close(OpenTag tag, int length)
    {
        switch (tag.Name)
        {
            case "a": CloseLink(tag, length); break;
            case "pre": ClosePre(tag, length); break;
            case "code": CloseCode(tag, length); break;
            case "tg-emoji": CloseEmoji(tag, length); break;
            case "tg-time": CloseTime(tag, length); break;
            case "blockquote": Add(tag.Argument.Length > 0 ? EntityType.ExpandableBlockquote : EntityType.Blockquote, tag, length); break;
            default: Add(StyleOf(tag.Name), tag, length); break;
        }
    }

    private static EntityType StyleOf(string name) => name switch
    {
        "b" or "strong" => EntityType.Bold,
        "i" or "em" => EntityType.Italic,
        "u" or "ins" => EntityType.Underline,
        "s" or "strike" or "del" => EntityType.Strikethrough,
        _ => EntityType.Spoiler,
    };

    private void CloseLink(OpenTag tag, int length)
    {
        var address = tag.Argument.Length > 0 ? tag.Argument : _output.Since(tag.BytePosition);
        if (Links.MentionedUser(address) is { } user)
            Add(EntityType.TextMention, tag, length, user);
        else if (WebLink.Parse(address).Address is { } link)
            Add(EntityType.TextLink, tag, length, link);
    }

    private void CloseEmoji(OpenTag tag, int length)
    {
        if (!Links.IsEmojiId(tag.Argument))
            throw new MarkupException("Invalid custom emoji identifier specified");
        Add(EntityType.CustomEmoji, tag, length, tag.Argument);
    }

    private void CloseTime(OpenTag tag, int length)
    {
        var format = DateTimeFormat.Normalize(tag.Argument, lastWins: false) ?? throw new MarkupException("Invalid date format used");
        if (tag.Date > 0)
            Add(EntityType.DateTime, tag, length, string.Create(CultureInfo.InvariantCulture, $"{tag.Date} {format}"));
    }

    // <pre><code class="language-x"> is one block of code with a language, whichever of the two is outside.
    private void ClosePre(OpenTag tag, int length)
    {
        if (LastCovers(EntityType.Code, tag, length) && _entities[^1].Argument is { Length: > 0 })
            _entities[^1] = _entities[^1] with { Type = EntityType.Pre };
        else
            Add(EntityType.Pre, tag, length);
    }

    private void CloseCode(OpenTag tag, int length)
    {
        if (LastCovers(EntityType.Pre, tag, length) && _entities[^1].Argument is null && tag.Argument.Length > 0)
            _entities[^1] = _entities[^1] with { Argument = tag.Argument };
        else
            Add(EntityType.Code, tag, length, tag.Argument);
    }

    private bool LastCovers(EntityType type, OpenTag tag, int length) =>
        _entities.Count > 0 && _entities[^1].Type == type && _entities[^1].Offset == tag.Offset && _entities[^1].Length == length;

    private void Add(EntityType type, OpenTag tag, int length, string? argument = null) =>
        _entities.Add(new TextEntity(type, tag.Offset, length, string.IsNullOrEmpty(argument) ? null : argument));

    private readonly record struct OpenTag(string Name, string Argument, int Date, int Offset, int BytePosition);
}
