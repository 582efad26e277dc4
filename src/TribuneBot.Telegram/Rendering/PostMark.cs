using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Rendering;

/// <summary>
/// A delivery's key at the end of a deep link (<c>t_sport_1a_3</c>): no other post carries the same button, so a button that is "not modified"
/// proves which post it stands under. Whoever follows the link is answered as without it.
/// </summary>
internal static class PostMark
{
    private const char Separator = '_';
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary><c>_dispatch_target</c> in base 36: at most 28 characters of the 64 that Telegram takes.</summary>
    public static string Of(DeliveryKey key) => $"{Separator}{Base36(key.DispatchId)}{Separator}{Base36(key.TargetId)}";

    /// <summary>The payload without the mark, where it has one. What stands in front of a mark has no underscore.</summary>
    public static string Strip(string rest)
    {
        var end = rest.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    private static string Base36(long number)
    {
        Span<char> digits = stackalloc char[13];
        var at = digits.Length;
        do
        {
            digits[--at] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }
        while (number > 0);

        return new string(digits[at..]);
    }
}
