using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace TribuneBot.Ingest.Push;

/// <summary>Signatures of the form <c>method=hexadecimal</c>: an HMAC (RFC 2104) of a body under a shared secret.</summary>
internal static class PushSignature
{
    private const string OwnMethod = "sha256";

    /// <summary>The newsroom's own system signs the time as well, so that a request cannot be sent again later.</summary>
    /// <param name="timestamp">Unix seconds as the header has them.</param>
    public static byte[] OfRequest(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    public static bool IsOfRequest(string? written, string secret, string timestamp, ReadOnlySpan<byte> body) =>
        Split(written) is (OwnMethod, var signature) && CryptographicOperations.FixedTimeEquals(signature, OfRequest(secret, timestamp, body));

    /// <summary>What a WebSub hub signs: the body alone, by the method it names (W3C WebSub, 7.1; sha1 is what most hubs still use).</summary>
    public static bool IsOfHub(string? written, string secret, ReadOnlySpan<byte> body)
    {
        if (Split(written) is not var (method, signature))
            return false;

        var expected = OfHub(method, Encoding.UTF8.GetBytes(secret), body);
        return expected is not null && CryptographicOperations.FixedTimeEquals(signature, expected);
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "WebSub hubs choose the method; HMAC-SHA1 is not broken as a MAC.")]
    private static byte[]? OfHub(string method, byte[] secret, ReadOnlySpan<byte> body) => method switch
    {
        "sha1" => HMACSHA1.HashData(secret, body),
        "sha256" => HMACSHA256.HashData(secret, body),
        "sha384" => HMACSHA384.HashData(secret, body),
        "sha512" => HMACSHA512.HashData(secret, body),
        _ => null,
    };

    private static (string Method, byte[] Signature)? Split(string? written)
    {
        var equals = written?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        if (equals <= 0 || written!.Length > 200 || (written.Length - equals - 1) % 2 != 0 || !written[(equals + 1)..].All(char.IsAsciiHexDigit))
            return null;

        return (written[..equals].Trim().ToLowerInvariant(), Convert.FromHexString(written[(equals + 1)..]));
    }
}
