using TribuneBot.Ingest.Dates;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Reads the day that many sites write into an address: <c>/2019/05/13/title</c>, <c>/2019-05-13-title</c>, <c>/20190513/</c>.</summary>
internal static class AddressDate
{
    public static WrittenTime? Read(Uri? address)
    {
        if (address is null)
            return null;

        var numbers = Numbers(address.AbsolutePath);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] is { Length: 8 } compact && Make(compact[..4], compact[4..6], compact[6..]) is { } day)
                return day;
            if (i + 2 < numbers.Count && numbers[i].Length == 4 && Make(numbers[i], numbers[i + 1], numbers[i + 2]) is { } parts)
                return parts;
        }

        return null;
    }

    /// <summary>The path's pieces between marks; a piece that is no number is empty.</summary>
    private static List<string> Numbers(string path) =>
        [.. path.Split('/', '-', '_', '.').Select(piece => piece.All(char.IsAsciiDigit) ? piece : "")];

    private static WrittenTime? Make(string year, string month, string day) =>
        month.Length is 1 or 2 && day.Length is 1 or 2
            && new TimeParts { Year = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), Month = int.Parse(month, System.Globalization.CultureInfo.InvariantCulture), Day = int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }.ToTime() is { Clock.Year: >= 1995 and <= 2100 } time
            ? time
            : null;
}
