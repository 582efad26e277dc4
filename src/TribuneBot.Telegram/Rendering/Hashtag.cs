using System.Globalization;
using System.Text;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A name as a hashtag: "Law and order" is #LawAndOrder.</summary>
internal static class Hashtag
{
    /// <returns>"" when the name has no letter: Telegram makes no hashtag of digits alone.</returns>
    public static string Of(string name, string language)
    {
        var tag = new StringBuilder("#");
        var startsWord = true;
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                startsWord = true;
                continue;
            }

            tag.Append(startsWord ? Upper(letter, language) : letter);
            startsWord = false;
        }

        return tag.ToString().Any(char.IsLetter) ? tag.ToString() : "";
    }

    /// <summary>Azerbaijani keeps the dot of i.</summary>
    private static char Upper(char letter, string language) =>
        letter == 'i' && language == "az" ? 'İ' : char.ToUpper(letter, CultureInfo.InvariantCulture);
}
