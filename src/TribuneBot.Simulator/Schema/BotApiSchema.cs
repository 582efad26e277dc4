using System.Collections.Frozen;

namespace TribuneBot.Simulator.Schema;

/// <summary>
/// The Bot API's own list of methods, types and fields, as of 10.1 (bot-api-10.1.txt) with what is newer (newer.txt). Both
/// files begin with a description of their form.
/// </summary>
internal static class BotApiSchema
{
    private static readonly Dictionary<string, Dictionary<string, FieldType>> Read = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, FieldType> Unions = [];
    private static readonly FrozenDictionary<string, ObjectShape> Shapes = Load();

    internal static IEnumerable<ObjectShape> All => Shapes.Values;

    /// <summary>The parameters of a method, or the fields of a type that is not one of several; null when there is none of the name.</summary>
    internal static ObjectShape? Find(string name) => Shapes.GetValueOrDefault(name);

    /// <summary>What a name stands for when it is one of several types; null when it is not.</summary>
    internal static FieldType? FindUnion(string name) => Unions.GetValueOrDefault(name);

    private static FrozenDictionary<string, ObjectShape> Load()
    {
        ReadFile("Schema/bot-api-10.1.txt");
        ReadFile("Schema/newer.txt");
        return Read.ToFrozenDictionary(
            static shape => shape.Key, static shape => new ObjectShape(shape.Key, shape.Value.ToFrozenDictionary(StringComparer.Ordinal)), StringComparer.OrdinalIgnoreCase);
    }

    private static void ReadFile(string resource)
    {
        using var stream = typeof(BotApiSchema).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                ReadLine(line.Split(' '));
    }

    private static void ReadLine(string[] words)
    {
        if (words is [var name, "=", .. var members])
        {
            Unions[name] = FieldType.Parse(string.Join('|', members));
            return;
        }

        if (!Read.TryGetValue(words[0], out var fields))
            Read[words[0]] = fields = [];
        foreach (var word in words.AsSpan(1))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            fields[word[..colon]] = FieldType.Parse(word[(colon + 1)..]);
        }
    }
}
