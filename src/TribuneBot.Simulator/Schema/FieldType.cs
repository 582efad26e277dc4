namespace TribuneBot.Simulator.Schema;

/// <summary>What a field may hold: one or several of a simple value, an array and named objects.</summary>
/// <param name="Simple">Letters of the simple values it may be: i integer, s string, b boolean, f number, c chat.</param>
/// <param name="Elements">What each array that it may be holds.</param>
/// <param name="Objects">Names of the types that it may be.</param>
/// <param name="Constant">The only value it can have; null when any will do.</param>
internal sealed record FieldType(string Simple, IReadOnlyList<FieldType> Elements, IReadOnlyList<string> Objects, string? Constant = null)
{
    /// <summary>Reads one such as "[[KeyboardButton]]", "s|[RichText]" or "s=photo".</summary>
    internal static FieldType Parse(string text)
    {
        var constant = text.IndexOf('=', StringComparison.Ordinal);
        if (constant >= 0)
            return Parse(text[..constant]) with { Constant = text[(constant + 1)..] };
        var (simple, elements, objects) = ("", new List<FieldType>(), new List<string>());
        foreach (var part in text.Split('|'))
        {
            if (part[0] == '[')
                elements.Add(Parse(part[1..^1]));
            else if (part.Length == 1)
                simple += part;
            else
                objects.Add(part);
        }

        return new FieldType(simple, elements, objects);
    }

    /// <summary>In words, for whoever reads the ledger.</summary>
    internal string Described() => string.Join(" or ", Simple.Select(Described).Concat(Elements.Select(static _ => "an array")).Concat(Objects));

    private static string Described(char simple) => simple switch
    {
        'i' => "an integer",
        'f' => "a number",
        'b' => "true or false",
        'c' => "an integer or @username",
        _ => "a string",
    };
}
