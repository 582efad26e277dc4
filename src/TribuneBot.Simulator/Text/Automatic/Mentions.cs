using System.Text;

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>@names of 4 to 32 characters, and the few shorter ones that Telegram itself gave out.</summary>
internal static class Mentions
{
    private const int Shortest = 4;
    private const int Longest = 32;

    private static readonly string[] ShortNames = ["gif", "nft", "pic", "ufc", "vid"];

    internal static void Find(ReadOnlySpan<byte> text, List<FoundRange> found)
    {
        for (var at = Utf8Cursor.Find(text, (byte)'@', 0); at >= 0; at = Utf8Cursor.Find(text, (byte)'@', at))
        {
            var start = at++;
            if (Utf8Cursor.FollowsWord(text, start))
                continue;
            at = Utf8Cursor.SkipName(text, at);
            if (IsName(text[(start + 1)..at]) && !Utf8Cursor.PrecedesWord(text, at))
                found.Add(new FoundRange(EntityType.Mention, start, at));
        }
    }

    private static bool IsName(ReadOnlySpan<byte> name) =>
        name.Length is >= Shortest and <= Longest || (name.Length < Shortest && ShortNames.Contains(Encoding.ASCII.GetString(name), StringComparer.OrdinalIgnoreCase));
}
