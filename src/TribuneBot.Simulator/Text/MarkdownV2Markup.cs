using System.Globalization;
using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>Telegram's MarkdownV2 parse mode.</summary>
internal sealed class MarkdownV2Markup
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!\n";

    private readonly MarkupText _text;
    private readonly MarkupOutput _output = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<Opened> _open = new();
    private int _position;
    private bool _insideQuote;
    private bool _quoteMayStart = true;

    private MarkdownV2Markup(string text) => _text = new MarkupText(text);

    /// <exception cref="MarkupException">Telegram would refuse it.</exception>
    internal static FormattedText Parse(string text) => new MarkdownV2Markup(text).Run();

    private FormattedText Run()
    {
        for (; _position < _text.Length; _position++)
            ReadNext();
        if (_insideQuote)
            CloseQuoteAtEnd();
        if (_open.TryPeek(out var unclosed))
            throw NotClosed(unclosed);
        TextEntity.Sort(_entities);
        return new FormattedText(_output.ToString(), _entities);
    }

    private void ReadNext()
    {
        var value = _text[_position];
        if (value == '\\' && _text[_position + 1] is > 0 and <= 126)
        {
            value = _text[++_position];
            _output.Append(value);
            if (value != '\r')
                _quoteMayStart = value == '\n';
        }
        else if (!IsReserved(value))
        {
            AppendPlain(value);
        }
        else if (EndsEntity(value))
        {
            Close(value);
        }
        else
        {
            Open(value);
        }
    }

    // A line break comes here only inside code, where no quote begins after it.
    private void AppendPlain(byte value)
    {
        _output.Append(value);
        if (value != '\r' && MarkupText.Utf16Units(value) > 0)
            _quoteMayStart = false;
    }

    private bool IsReserved(byte value)
    {
        if (_open.TryPeek(out var inner) && EntityTypes.IsVerbatim(inner.Type))
            return value == '`';
        return Reserved.Contains((char)value, StringComparison.Ordinal);
    }

    private byte Next(int distance = 1) => _text[_position + distance];

    private bool EndsEntity(byte value)
    {
        if (!_open.TryPeek(out var inner))
            return false;
        if (_insideQuote && value == '\n' && (_position + 1 == _text.Length || Next() != '>'))
            return true;
        return inner.Type switch
        {
            EntityType.Bold => value == '*',
            EntityType.Italic => value == '_' && Next() != '_',
            EntityType.Underline => value == '_' && Next() == '_',
            EntityType.Strikethrough => value == '~',
            EntityType.Spoiler => value == '|' && Next() == '|',
            EntityType.Code => value == '`',
            EntityType.Pre => value == '`' && Next() == '`' && Next(2) == '`',
            EntityType.TextLink or EntityType.CustomEmoji => value == ']',
            _ => false,
        };
    }

    private void Open(byte value)
    {
        var begin = _position;
        if (value == '\n')
        {
            _output.Append(value);
            _quoteMayStart = true;
            return;
        }

        if (value == '>')
        {
            OpenQuote(begin);
            return;
        }

        var (type, width) = Opening(value);
        _position += width - 1;
        var language = type == EntityType.Pre ? ReadLanguage() : null;
        _open.Push(new Opened(type, language, _output.Utf16Length, begin, _output.ByteLength));
    }

    private (EntityType Type, int Width) Opening(byte value) => (char)value switch
    {
        '_' when Next() == '_' => (EntityType.Underline, 2),
        '_' => (EntityType.Italic, 1),
        '*' => (EntityType.Bold, 1),
        '~' => (EntityType.Strikethrough, 1),
        '|' when Next() == '|' => (EntityType.Spoiler, 2),
        '[' => (EntityType.TextLink, 1),
        '!' when Next() == '[' => (EntityType.CustomEmoji, 2),
        '`' when Next() == '`' && Next(2) == '`' => (EntityType.Pre, 3),
        '`' => (EntityType.Code, 1),
        var reserved => throw MustBeEscaped(reserved),
    };

    private void OpenQuote(int begin)
    {
        if (!_quoteMayStart)
            throw MustBeEscaped('>');
        if (_insideQuote)
            return;
        _insideQuote = true;
        _open.Push(new Opened(EntityType.Blockquote, null, _output.Utf16Length, begin, _output.ByteLength));
    }

    // After ``` a word up to white space is the language, and one line break after it is not part of the code.
    private string? ReadLanguage()
    {
        var start = _position + 1;
        var end = start;
        while (!_text.IsSpace(end) && _text[end] != '`')
            end++;
        var named = end != start && end < _text.Length && _text[end] != '`';
        var language = named ? _text.Slice(start, end) : null;
        var content = named ? end : start;
        if (_text[content] is (byte)'\n' or (byte)'\r')
            content += _text[content + 1] is (byte)'\n' or (byte)'\r' && _text[content] != _text[content + 1] ? 2 : 1;
        _position = content - 1;
        return language;
    }

    private void Close(byte value)
    {
        var opened = _open.Peek();
        var type = opened.Type;
        if (value == '\n' && type != EntityType.Blockquote)
        {
            opened = PopSpoilerBeforeQuoteEnd(opened);
            type = EntityType.ExpandableBlockquote;
        }

        _open.Pop();
        var argument = opened.Argument;
        var keep = _output.Utf16Length != opened.Offset;
        switch (type)
        {
            case EntityType.Underline or EntityType.Spoiler: _position++; break;
            case EntityType.Pre: _position += 2; break;
            case EntityType.TextLink: keep &= CloseLink(opened, ref type, ref argument); break;
            case EntityType.CustomEmoji: (type, argument) = ReadEmojiOrTime(); break;
            case EntityType.Blockquote or EntityType.ExpandableBlockquote: keep = EndQuoteLine(); break;
        }

        if (keep)
            _entities.Add(new TextEntity(type, opened.Offset, _output.Utf16Length - opened.Offset, argument));
    }

    private bool EndQuoteLine()
    {
        _insideQuote = false;
        _output.Append((byte)'\n');
        _quoteMayStart = true;
        return true;
    }

    // A quote whose last line ends with || is expandable: the mark looks like a spoiler that was just opened.
    private Opened PopSpoilerBeforeQuoteEnd(Opened inner)
    {
        var justOpened = inner.Begin == _position - 2 || (inner.Begin == _position - 3 && _output.Last == '\r');
        if (inner.Type != EntityType.Spoiler || !justOpened)
            throw NotClosed(inner);
        _open.Pop();
        var outer = _open.Peek();
        return outer.Type == EntityType.Blockquote ? outer : throw NotClosed(outer);
    }

    private void CloseQuoteAtEnd()
    {
        var type = EntityType.Blockquote;
        if (_open.Peek() is { Type: EntityType.Spoiler } spoiler && spoiler.Begin == _text.Length - 2)
        {
            _open.Pop();
            type = EntityType.ExpandableBlockquote;
        }

        if (!_open.TryPeek(out var quote) || quote.Type != EntityType.Blockquote)
            return;
        _open.Pop();
        if (_output.Utf16Length > quote.Offset)
            _entities.Add(new TextEntity(type, quote.Offset, _output.Utf16Length - quote.Offset));
    }

    private bool CloseLink(Opened opened, ref EntityType type, ref string? argument)
    {
        var address = Next() == '(' ? ReadAddress() : _output.Since(opened.BytePosition);
        if (Links.MentionedUser(address) is { } user)
        {
            type = EntityType.TextMention;
            argument = user;
            return true;
        }

        argument = WebLink.Parse(address).Address;
        return argument is not null;
    }

    private (EntityType Type, string Argument) ReadEmojiOrTime()
    {
        if (Next() != '(')
            throw new MarkupException("The entity must contain a tg://emoji or tg://time URL");
        var address = ReadAddress();
        if (Links.EmojiId(address) is { } emoji)
            return (EntityType.CustomEmoji, emoji);
        if (Links.Time(address) is not { } time)
            throw new MarkupException("Invalid tg://emoji or tg://time URL specified");
        var format = DateTimeFormat.Normalize(time.Format, lastWins: false) ?? throw new MarkupException("Invalid date format used");
        return (EntityType.DateTime, string.Create(CultureInfo.InvariantCulture, $"{time.Unix} {format}"));
    }

    private string ReadAddress()
    {
        _position += 2;
        var begin = _position;
        var bytes = new List<byte>();
        while (_position < _text.Length && _text[_position] != ')')
        {
            if (_text[_position] == '\\' && Next() is > 0 and <= 126)
                _position++;
            bytes.Add(_text[_position++]);
        }

        return _text[_position] == ')' ? Encoding.UTF8.GetString([.. bytes]) : throw new MarkupException($"Can't find end of a URL at byte offset {begin}");
    }

    private static MarkupException MustBeEscaped(char reserved) =>
        new($"Character '{reserved}' is reserved and must be escaped with the preceding '\\'");

    private static MarkupException NotClosed(Opened opened) =>
        new($"Can't find end of {EntityTypes.ErrorNameOf(opened.Type, opened.Argument is not null)} entity at byte offset {opened.Begin}");

    private readonly record struct Opened(EntityType Type, string? Argument, int Offset, int Begin, int BytePosition);
}
