using System.Text.Json;

namespace TribuneBot.Telegram.Locales;

/// <summary>One language's file: its header, and its entries by key. A plain text is an entry with the one form <c>other</c>.</summary>
internal sealed record LocaleFile(LocaleHeader Header, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Entries)
{
    public const string OnlyForm = "other";

    private static readonly JsonSerializerOptions HeaderOptions = new(JsonSerializerDefaults.Web);

    public static LocaleFile Of(JsonElement root, string name)
    {
        var header = root.GetProperty("$").Deserialize<LocaleHeader>(HeaderOptions)
            ?? throw new InvalidDataException($"{name} has no header.");

        var entries = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject().Where(property => property.Name != "$"))
        {
            if (!entries.TryAdd(property.Name, Forms(property.Value)))
                throw new InvalidDataException($"{name} has \"{property.Name}\" twice.");
        }

        return new LocaleFile(header, entries);
    }

    private static Dictionary<string, string> Forms(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!)
        : new Dictionary<string, string> { [OnlyForm] = value.GetString()! };
}
