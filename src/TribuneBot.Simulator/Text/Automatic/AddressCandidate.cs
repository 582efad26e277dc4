using System.Buffers.Text;
using System.Text;

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>The stretch of text around a dot that may be an address.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte after the last one.</param>
/// <param name="Next">Where to look for the next dot.</param>
/// <param name="IsGood">Nothing around it spoils it.</param>
internal readonly record struct AddressCandidate(int Start, int End, int Next, bool IsGood)
{
    internal static AddressCandidate Around(ReadOnlySpan<byte> text, int dot)
    {
        var start = SkipBack(text, dot, Characters.IsHost);
        var (hostEnd, hasAt) = SkipHost(text, dot);
        if (hasAt)
            start = SkipBack(text, start, Characters.IsUserData);
        var end = UrlPath.Skip(text, SkipPort(text, hostEnd));
        while (end > dot + 1 && text[end - 1] == '.')
            end--;
        var isGood = IncludeUser(text, ref start, hasAt) & IncludeProtocol(text, ref start);
        return new AddressCandidate(start, end, NextDot(text, dot, end, isGood), isGood && end > dot + 1);
    }

    private static int NextDot(ReadOnlySpan<byte> text, int dot, int end, bool isGood)
    {
        if (isGood)
            while (end < text.Length && text[end] == '.')
                end++;
        else
            while (text[end - 1] != '.')
                end--;
        return Math.Max(end, dot + 1);
    }

    private static int SkipBack(ReadOnlySpan<byte> text, int at, Func<int, bool> fits)
    {
        while (at > 0)
        {
            var previous = Utf8Cursor.Previous(text, at, out var code);
            if (!fits(code))
                break;
            at = previous;
        }

        return at;
    }

    private static (int End, bool HasAt) SkipHost(ReadOnlySpan<byte> text, int at)
    {
        var hasAt = false;
        while (at < text.Length)
        {
            var next = Utf8Cursor.Next(text, at, out var code);
            hasAt |= code == '@';
            if (code != '@' && !Characters.IsHost(code))
                break;
            at = next;
        }

        return (at, hasAt);
    }

    private static int SkipPort(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length || text[at] != ':')
            return at;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit((char)text[end]))
            end++;
        var port = text[(at + 1)..end].TrimStart((byte)'0');
        return port.Length is > 0 and <= 5 && Utf8Parser.TryParse(port, out uint number, out _) && number <= ushort.MaxValue ? end : at;
    }

    private static bool IncludeUser(ReadOnlySpan<byte> text, ref int start, bool hasAt)
    {
        if (start == 0 || text[start - 1] != '@')
            return true;
        var user = SkipBack(text, start - 1, Characters.IsUserData);
        var isGood = !hasAt && user < start - 1;
        start = user;
        return isGood;
    }

    private static bool IncludeProtocol(ReadOnlySpan<byte> text, ref int start)
    {
        if (start == 0)
            return true;
        if (start < 6 || !text[..start].EndsWith("://"u8))
        {
            Utf8Cursor.Previous(text, start, out var code);
            return !Characters.IsWord(code) && code is not ('/' or '#' or '@');
        }

        var begin = SkipBack(text, start - 3, Characters.IsProtocol);
        var length = ProtocolLength(MarkupText.Lower(Encoding.UTF8.GetString(text[begin..(start - 3)])));
        if (length == 0)
            return false;
        start -= length + 3;
        return true;
    }

    // Letters before a known protocol are not part of the address, but some make another protocol of it.
    private static int ProtocolLength(string written)
    {
        if (written.EndsWith("http", StringComparison.Ordinal) && written != "shttp")
            return 4;
        if (written.EndsWith("https", StringComparison.Ordinal))
            return 5;
        if (written.EndsWith("ftp", StringComparison.Ordinal) && written is not ("tftp" or "sftp"))
            return 3;
        return written.EndsWith("tonsite", StringComparison.Ordinal) ? 7 : 0;
    }
}
