namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Whether digits are a bank card's number: the check digit (ISO/IEC 7812), and the lengths that the big issuers use.</summary>
internal static class CardNumber
{
    /// <summary>At least 13 digits, each 0 to 9.</summary>
    internal static bool IsValid(ReadOnlySpan<byte> digits) => HasCheckDigit(digits) && HasIssuersLength(digits);

    private static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)];
            sum += i % 2 == 0 ? digit : (2 * digit) - (digit < 5 ? 0 : 9);
        }

        return sum % 10 == 0;
    }

    private static bool HasIssuersLength(ReadOnlySpan<byte> digits)
    {
        var two = (digits[0] * 10) + digits[1];
        var four = (two * 100) + (digits[2] * 10) + digits[3];
        return (two, four) switch
        {
            ( >= 40 and <= 49, _) => digits.Length is 13 or 16 or 18 or 19,
            ( >= 51 and <= 55, _) or (_, >= 2221 and <= 2720) => digits.Length == 16,
            (34 or 37, _) => digits.Length == 15,
            (62 or 81, _) => digits.Length >= 16,
            (_, >= 2200 and <= 2204) => digits.Length == 16,
            _ => true,
        };
    }
}
