namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>The part of an address after its host.</summary>
internal static class UrlPath
{
    /// <summary>Punctuation that ends a sentence rather than an address.</summary>
    internal static bool IsTrailing(byte value) => ".:;,('?!`"u8.Contains(value);

    /// <summary>Where the path, query or fragment that begins at <paramref name="at"/> ends; <paramref name="at"/> when there is none.</summary>
    internal static int Skip(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length || text[at] is not ((byte)'/' or (byte)'?' or (byte)'#'))
            return at;
        var end = at + 1;
        while (end < text.Length)
        {
            var next = Utf8Cursor.Next(text, end, out var code);
            if (!Characters.IsPath(code))
                break;
            end = next;
        }

        while (end > at + 1 && IsTrailing(text[end - 1]))
            end--;
        return text[at] == '/' || end > at + 1 ? end : at;
    }
}
