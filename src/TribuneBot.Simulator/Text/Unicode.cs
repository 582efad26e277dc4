namespace TribuneBot.Simulator.Text;

/// <summary>Well-formedness of text that came from outside.</summary>
internal static class Unicode
{
    /// <summary>Stands in a string for bytes that are no character; such a string is not well-formed.</summary>
    internal const string Broken = "\udc00";

    /// <summary>No half of a surrogate pair stands alone.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0; at = text.IndexOfAnyInRange('\ud800', '\udfff'))
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return false;
            text = text[(at + 2)..];
        }

        return true;
    }
}
