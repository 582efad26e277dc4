using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Telegram.Callbacks;

namespace TribuneBot.Telegram.Menus;

/// <summary>Buttons in rows. Rows without a button are left out; a keyboard without a row is none.</summary>
internal sealed class Keyboard
{
    private const string Tick = "✓ ";

    private readonly List<InlineKeyboardButton[]> _rows = [];

    public static InlineKeyboardButton Button(string label, string verb, params ReadOnlySpan<object> arguments) =>
        InlineKeyboardButton.WithCallbackData(label, CallbackData.Of(verb, arguments).ToString());

    /// <summary>A button that shows whether its choice is made.</summary>
    public static InlineKeyboardButton Toggle(bool isOn, string label, string verb, params ReadOnlySpan<object> arguments) =>
        Button(isOn ? Tick + label : label, verb, arguments);

    public static InlineKeyboardButton Link(string label, string url) => InlineKeyboardButton.WithUrl(label, url);

    public Keyboard Row(params IReadOnlyCollection<InlineKeyboardButton> buttons)
    {
        if (buttons.Count > 0)
            _rows.Add([.. buttons]);
        return this;
    }

    public Keyboard Grid(IEnumerable<InlineKeyboardButton> buttons, int columns)
    {
        _rows.AddRange(buttons.Chunk(columns));
        return this;
    }

    public InlineKeyboardMarkup? Build() => _rows.Count > 0 ? new InlineKeyboardMarkup(_rows) : null;
}
