namespace TribuneBot.Simulator.Text;

/// <summary>Telegram's first Markdown parse mode, kept for old bots: no nesting, four marks.</summary>
internal sealed class LegacyMarkdownMarkup
{
    private readonly MarkupText _text;
    private readonly MarkupOutput _output = new();
    private readonly List<TextEntity> _entities = [];
    private int _position;

    private LegacyMarkdownMarkup(string text) => _text = new MarkupText(text);

    /// <exception cref="MarkupException">Telegram would refuse it.</exception>
    internal static FormattedText Parse(string text) => new LegacyMarkdownMarkup(text).Run();

    private FormattedText Run()
    {
        for (; _position < _text.Length; _position++)
        {
            var value = _text[_position];
            if (value == '\\' && Next() is (byte)'_' or (byte)'*' or (byte)'`' or (byte)'[' && value == '\\')
                _output.Append(_text[++_position]);
            else if (value is (byte)'_' or (byte)'*' or (byte)'`' or (byte)'[')
                ReadEntity(value);
            else
                _output.Append(value);
        }

        return new FormattedText(_output.ToString(), _entities);
    }

    private byte Next(int distance = 1) => _text[_position + distance];

    private void ReadEntity(byte mark)
    {
        var begin = _position++;
        var isBlock = mark == '`' && _text[_position] == '`' && Next() == '`';
        var language = isBlock ? ReadLanguage() : null;
        var offset = _output.Utf16Length;
        var start = _output.ByteLength;
        var end = mark == '[' ? (byte)']' : mark;
        while (_position < _text.Length && !(isBlock ? _text[_position] == '`' && Next() == '`' && Next(2) == '`' : _text[_position] == end))
            _output.Append(_text[_position++]);
        if (_position >= _text.Length)
            throw new MarkupException($"Can't find end of the entity starting at byte offset {begin}");
        if (_output.Utf16Length > offset || mark == '[')
            Close(mark, isBlock, language, offset, start);
        if (isBlock)
            _position += 2;
    }

    private string? ReadLanguage()
    {
        _position += 2;
        var end = _position;
        while (!_text.IsSpace(end) && _text[end] != '`')
            end++;
        string? language = null;
        if (end != _position && end < _text.Length && _text[end] != '`')
        {
            language = _text.Slice(_position, end);
            _position = end;
        }

        if (_text[_position] is (byte)'\n' or (byte)'\r')
            _position += Next() is (byte)'\n' or (byte)'\r' && _text[_position] != Next() ? 2 : 1;
        return language;
    }

    private void Close(byte mark, bool isBlock, string? language, int offset, int start)
    {
        var length = _output.Utf16Length - offset;
        switch ((char)mark)
        {
            case '_': _entities.Add(new TextEntity(EntityType.Italic, offset, length)); break;
            case '*': _entities.Add(new TextEntity(EntityType.Bold, offset, length)); break;
            case '`': _entities.Add(new TextEntity(isBlock ? EntityType.Pre : EntityType.Code, offset, length, language)); break;
            default: CloseLink(offset, length, _output.Since(start)); break;
        }
    }

    private void CloseLink(int offset, int length, string shown)
    {
        var address = shown;
        if (Next() == '(')
        {
            var begin = _position + 2;
            var end = begin;
            while (end < _text.Length && _text[end] != ')')
                end++;
            address = _text.Slice(begin, end);
            _position = end;
        }

        if (length == 0)
            return;
        if (Links.MentionedUser(address) is { } user)
            _entities.Add(new TextEntity(EntityType.TextMention, offset, length, user));
        else if (Links.Check(address) is { } link)
            _entities.Add(new TextEntity(EntityType.TextLink, offset, length, link));
    }
}
