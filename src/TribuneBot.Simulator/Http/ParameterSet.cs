using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.Http;

/// <summary>Parameters while they are read, and which of them are no text.</summary>
internal sealed class ParameterSet
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private string? _broken;

    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null when it is not well-formed Unicode.</param>
    internal void Add(string name, string? value)
    {
        if (value is null)
            _broken ??= name;
        else
            _values.TryAdd(name, value);
    }

    /// <summary>All of them.</summary>
    /// <exception cref="ApiException">One is not well-formed Unicode. Telegram's parsers of markup say it in their own way.</exception>
    internal Dictionary<string, string> Checked()
    {
        if (_broken is null)
            return _values;
        var isParsed = _broken is "text" or "caption" && MarkupText.Lower(_values.GetValueOrDefault("parse_mode", "")) is not ("" or "none");
        throw ApiException.BadRequest(isParsed ? "text must be encoded in UTF-8" : "strings must be encoded in UTF-8");
    }
}
