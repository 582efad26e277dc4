using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Breaking;

/// <summary>
/// A number for everything that a broadcast would send and to whom. The button below a preview carries it, so that only what was shown there
/// can be confirmed there.
/// </summary>
internal static class Fingerprint
{
    public static uint Of(Broadcast broadcast)
    {
        var content = new StringBuilder();
        foreach (var (language, text) in broadcast.Texts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(content, language, text.Text);
            foreach (var mark in text.Marks)
                Append(content, mark.Kind, mark.Offset, mark.Length, mark.Url);
        }

        Append(content, broadcast.PhotoFileId, broadcast.Audience);
        Append(content, [.. broadcast.ChannelIds.Order()]);
        Append(content, [.. broadcast.TopicIds.Order(StringComparer.Ordinal)]);
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    /// <summary>Every part with its length, so that no two contents read the same.</summary>
    private static void Append(StringBuilder content, params IReadOnlyList<object?> parts)
    {
        content.Append('(').Append(parts.Count);
        foreach (var part in parts.Select(part => Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture) ?? ""))
            content.Append(';').Append(part.Length).Append(':').Append(part);
        content.Append(')');
    }
}
