using System.Buffers;

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Whether a whole stretch is a mail address.</summary>
internal static class MailAddress
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    internal static bool IsMatch(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at >= 0 && IsUser(text[..at]) && IsHost(text[(at + 1)..]);
    }

    // Up to 11 parts of at most 26 characters, the last at most 35 and not empty.
    private static bool IsUser(ReadOnlySpan<byte> user)
    {
        var (start, parts) = (0, 1);
        for (var i = 0; i < user.Length; i++)
        {
            if (user[i] is (byte)'.' or (byte)'+')
            {
                if (i - start > 26)
                    return false;
                parts++;
                start = i + 1;
            }
            else if (!IsPart(user[i]))
            {
                return false;
            }
        }

        return parts <= 11 && user.Length - start is >= 1 and <= 35;
    }

    // One to six labels of at most 30 characters and a top-level domain of two to eight letters.
    private static bool IsHost(ReadOnlySpan<byte> host)
    {
        var labels = 0;
        for (var dot = host.IndexOf((byte)'.'); dot >= 0; dot = host.IndexOf((byte)'.'))
        {
            if (++labels > 6 || !IsLabel(host[..dot]))
                return false;
            host = host[(dot + 1)..];
        }

        return labels > 0 && host.Length is >= 2 and <= 8 && !host.ContainsAnyExcept(Letters);
    }

    private static bool IsLabel(ReadOnlySpan<byte> label)
    {
        if (label.Length is 0 or > 30 || !char.IsAsciiLetterOrDigit((char)label[0]) || !char.IsAsciiLetterOrDigit((char)label[^1]))
            return false;
        foreach (var value in label)
            if (!IsPart(value))
                return false;
        return true;
    }

    private static bool IsPart(byte value) => Characters.IsName(value) || value == '-';
}
