using System.Text;
using System.Text.Json;

namespace TribuneBot.Tests.Ingest.Feeds;

/// <summary>
/// One document and what must be read of it, from a file of cases. A case starts with <c>=== name</c>; then come headers (<c>url</c>, <c>type</c>: content
/// type; <c>charset</c>: how the document is written to bytes; <c>in</c>: <c>rss</c> or <c>atom</c> puts the text into an item of a sound feed), <c>----</c>,
/// the document (<c>\xHH</c> is a byte, <c>\uHHHH</c> a character), <c>----</c>, and lines <c>field = JSON</c>: of the first entry, of entry n (<c>n.field</c>), or of
/// the feed (<c>feed.field</c>, <c>feed.count</c>).
/// </summary>
internal sealed record FeedCase(string Name, string? Url, string? ContentType, byte[] Bytes, IReadOnlyList<KeyValuePair<string, string>> Expected)
{
    private const string Separator = "----";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<FeedCase> ReadAll(string text) =>
        text.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains(Separator, StringComparison.Ordinal)).Select(Read);

    private static FeedCase Read(string part)
    {
        var sections = part.Split("\n" + Separator + "\n");
        var head = sections[0].Split('\n');
        var headers = head[1..].Where(line => line.Length > 0).ToDictionary(line => line.Split(':')[0], line => line[(line.IndexOf(':') + 1)..].Trim());
        var document = Wrap(sections[1], headers.GetValueOrDefault("in"));
        var encoding = headers.TryGetValue("charset", out var charset) ? Find(charset) : new UTF8Encoding(false);
        return new FeedCase(
            head[0],
            headers.GetValueOrDefault("url"),
            headers.GetValueOrDefault("type"),
            Encode(document, encoding),
            [.. sections[2].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => KeyValuePair.Create(line.Split(" = ")[0], line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..]))]);
    }

    private static Encoding Find(string charset) => charset switch
    {
        "utf-8-bom" => new UTF8Encoding(true),
        "utf-16-bom" => new UnicodeEncoding(false, true),
        "utf-16be-bom" => new UnicodeEncoding(true, true),
        "utf-32be-bom" => new UTF32Encoding(true, true),
        "utf-16le" => new UnicodeEncoding(false, false),
        "utf-16be" => new UnicodeEncoding(true, false),
        "utf-32le" => new UTF32Encoding(false, false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset),
    };

    private static string Wrap(string text, string? wrapper) => wrapper switch
    {
        "rss" => $"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://post.example/</link><item>{text}</item></channel></rss>",
        "atom" => $"<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Post</title><entry>{text}</entry></feed>",
        _ => text,
    };

    private static byte[] Encode(string text, Encoding encoding)
    {
        var bytes = new List<byte>(encoding.GetPreamble());
        var rest = text;
        for (var at = Escape(rest); at >= 0; at = Escape(rest))
        {
            bytes.AddRange(encoding.GetBytes(rest[..at]));
            if (rest[at + 1] == 'x')
                bytes.Add(Convert.FromHexString(rest.AsSpan(at + 2, 2))[0]);
            else
                bytes.AddRange(encoding.GetBytes(((char)int.Parse(rest.AsSpan(at + 2, 4), System.Globalization.NumberStyles.HexNumber, null)).ToString()));
            rest = rest[(at + (rest[at + 1] == 'x' ? 4 : 6))..];
        }

        bytes.AddRange(encoding.GetBytes(rest));
        return [.. bytes];
    }

    private static int Escape(string text)
    {
        var (code, letter) = (text.IndexOf("\\x", StringComparison.Ordinal), text.IndexOf("\\u", StringComparison.Ordinal));
        return code < 0 ? letter : letter < 0 ? code : Math.Min(code, letter);
    }

    /// <summary>What of the expectation is not so; empty when all is.</summary>
    public string Differences(JsonElement feed) => string.Join("\n", Expected.Select(pair => Difference(feed, pair.Key, pair.Value)).Where(line => line.Length > 0));

    private static string Difference(JsonElement feed, string path, string expected)
    {
        var parts = path.Split('.');
        var entries = feed.GetProperty("entries");
        var actual = path == "feed.count" ? entries.GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture)
            : parts[0] == "feed" ? Canonical(feed.GetProperty(parts[1]))
            : parts.Length == 1 ? Field(entries, 0, path)
            : Field(entries, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]);
        using var wanted = JsonDocument.Parse(expected);
        return actual == Canonical(wanted.RootElement) ? "" : $"{path}: {actual} instead of {expected}";
    }

    private static string Field(JsonElement entries, int index, string name) =>
        index < entries.GetArrayLength() ? Canonical(entries[index].GetProperty(name)) : "(no entry)";

    private static string Canonical(JsonElement value) => JsonSerializer.Serialize(value, Readable);
}
