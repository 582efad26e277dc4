namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>Text reduced to its letters and digits in small, so that two spellings of it can be compared.</summary>
internal static class LetterText
{
    public static string Of(string text)
    {
        var letters = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters[length++] = char.ToLowerInvariant(c);
        }

        return new string(letters, 0, length);
    }
}
