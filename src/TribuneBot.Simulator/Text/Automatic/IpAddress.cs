namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Four numbers up to 255 without leading zeros.</summary>
internal static class IpAddress
{
    internal static bool IsMatch(ReadOnlySpan<byte> host)
    {
        var parts = 0;
        foreach (var range in host.Split((byte)'.'))
            if (++parts > 4 || !IsPart(host[range]))
                return false;
        return parts == 4;
    }

    private static bool IsPart(ReadOnlySpan<byte> part)
    {
        if (part.Length is 0 or > 3 || (part[0] == '0' && part.Length > 1))
            return false;
        var number = 0;
        foreach (var value in part)
        {
            if (!char.IsAsciiDigit((char)value))
                return false;
            number = (number * 10) + value - '0';
        }

        return number <= byte.MaxValue;
    }
}
