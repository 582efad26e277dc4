namespace TribuneBot.Telegram.Rendering;

/// <summary>
/// Blocks of text one after another, in messages that fit. A block goes on a new message when the last one is more than half full, and is
/// broken (at a sentence, then a word) only when it would leave it emptier than that.
/// </summary>
internal sealed class MessageRoll(TgHtml first)
{
    private const int BlankLine = 2;

    private readonly List<TgText> _full = [];
    private TgHtml _last = first;

    public void Add(string block)
    {
        var rest = block.Trim();
        while (rest.Length > TgLimits.Message - BlankLine - _last.Length)
        {
            if (_last.Length <= TgLimits.Message / 2)
                rest = AddBeginning(rest);
            _full.Add(_last.Build());
            _last = new TgHtml();
        }

        _last.Blank().Text(rest);
    }

    public IReadOnlyList<TgText> Build() => _last.Length == 0 ? _full : [.. _full, _last.Build()];

    private string AddBeginning(string text)
    {
        var end = TextBreaks.BestEnd(text, TgLimits.Message - BlankLine - _last.Length);
        _last.Blank().Text(text[..end].TrimEnd());
        return text[end..].TrimStart();
    }
}
