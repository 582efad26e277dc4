using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace TribuneBot.Simulator.Http;

/// <summary>application/x-www-form-urlencoded, as bytes: percent signs that announce no byte stay as they are.</summary>
internal static class UrlEncoded
{
    internal static void Read(ReadOnlySpan<byte> text, ParameterSet values)
    {
        foreach (var range in text.Split((byte)'&'))
        {
            var pair = text[range];
            if (pair.Length == 0)
                continue;
            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            if (name is not null)
                values.Add(name, equals < 0 ? "" : Decode(pair[(equals + 1)..]));
        }
    }

    private static string? Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Utf8Parser.TryParse(text.Slice(i + 1, 2), out byte value, out var used, 'x') && used == 2)
            {
                decoded[length++] = value;
                i += 2;
            }
            else
            {
                decoded[length++] = text[i] == '+' ? (byte)' ' : text[i];
            }
        }

        return Utf8.IsValid(decoded.AsSpan(0, length)) ? Encoding.UTF8.GetString(decoded, 0, length) : null;
    }
}
