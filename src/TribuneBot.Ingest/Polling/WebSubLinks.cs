using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Polling;

/// <summary>Reads <c>Link</c> headers (RFC 8288), by which WebSub names hub and topic.</summary>
internal static class WebSubLinks
{
    public static string? Hub(string? links, Uri address) => Find(links, "hub", address);

    public static string? Self(string? links, Uri address) => Find(links, "self", address);

    private static string? Find(string? links, string relation, Uri address)
    {
        var rest = links.AsSpan();
        while (rest.IndexOf('<') is var open and >= 0 && rest[open..].IndexOf('>') is var length and > 0)
        {
            var target = rest.Slice(open + 1, length - 1);
            rest = rest[(open + length + 1)..];
            var next = rest.IndexOf('<');
            if (HasRelation(next < 0 ? rest : rest[..next], relation))
                return Addresses.Resolve(target.ToString(), address);
        }

        return null;
    }

    /// <summary><c>; rel="hub self"</c>: a relation may be one of several, quoted or not.</summary>
    private static bool HasRelation(ReadOnlySpan<char> parameters, string relation)
    {
        foreach (var part in parameters.ToString().Split(';', ',').Select(part => part.Trim()))
        {
            if (part.StartsWith("rel=", StringComparison.OrdinalIgnoreCase)
                && part[4..].Trim('"', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
