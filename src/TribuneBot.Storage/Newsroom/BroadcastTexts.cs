using System.Text.Json;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Storage.Newsroom;

/// <summary>The texts of a broadcast in one column: language → text and marks, in the order they were written.</summary>
internal static class BroadcastTexts
{
    public static string Write(IReadOnlyDictionary<string, FormattedText> texts) => JsonSerializer.Serialize(texts);

    public static IReadOnlyDictionary<string, FormattedText> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, FormattedText>>(json)!;
}
