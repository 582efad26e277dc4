using System.Text;
using System.Text.Unicode;

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
        if (_output.Utf16Length > offset)
            Close(mark, isBlock, language, offset, start, begin);
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

    private void Close(byte mark, bool isBlock, string? language, int offset, int start, int begin)
    {
        var length = _output.Utf16Length - offset;
        switch ((char)mark)
        {
            case '_': _entities.Add(new TextEntity(EntityType.Italic, offset, length)); break;
            case '*': _entities.Add(new TextEntity(EntityType.Bold, offset, length)); break;
            case '`': _entities.Add(new TextEntity(isBlock ? EntityType.Pre : EntityType.Code, offset, length, language)); break;
            default: CloseLink(offset, length, start, begin); break;
        }
    }

    private void CloseLink(int offset, int length, int start, int begin)
    {
        var address = Next() == '(' ? ReadAddress() : ShownAddress(start, begin);
        if (Links.MentionedUser(address) is { } user)
            _entities.Add(new TextEntity(EntityType.TextMention, offset, length, user));
        else if (WebLink.Parse(address).Address is { } link)
            _entities.Add(new TextEntity(EntityType.TextLink, offset, length, link));
    }

    private string ReadAddress()
    {
        var begin = _position + 2;
        var end = begin;
        while (end < _text.Length && _text[end] != ')')
            end++;
        _position = end;
        return _text.Slice(begin, end);
    }

    // Telegram parses in place and reads the text of a link without an address after having moved it to the left over the
    // marks so far: what is read begins as many bytes too late, and ends with its last bytes twice.
    private string ShownAddress(int start, int begin)
    {
        var shown = _output.BytesSince(start).ToArray();
        var moved = begin + 1 - start;
        if (shown.Length > moved)
            shown = [.. shown[moved..], .. shown[^moved..]];
        return Encoding.UTF8.GetString(shown) + (Utf8.IsValid(shown) ? "" : Unicode.Broken);
    }
}
