using System.Text.Json;

namespace TribuneBot.Simulator.Schema;

/// <summary>Walks a JSON value beside the type it should have and notes every field that is unknown or mistyped.</summary>
internal sealed class ObjectCheck(string method)
{
    private List<string>? _found;

    internal IReadOnlyList<string> Found => _found ?? (IReadOnlyList<string>)[];

    internal void Check(string path, JsonElement value, FieldType type)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null: return;
            case JsonValueKind.Object: CheckObject(path, value, type); break;
            case JsonValueKind.Array: CheckArray(path, value, type); break;
            default: CheckSimple(path, value, type); break;
        }
    }

    private void CheckObject(string path, JsonElement value, FieldType type)
    {
        var candidates = new List<ObjectShape>();
        Expand(type, candidates);
        if (candidates.Count == 0)
            Mistyped(path, value, type);
        else if (BestFit(value, candidates) is { } shape)
            CheckFields(path, value, shape);
        else
            Note($"{path} of {method} is no {string.Join(" or ", type.Objects)} that the Bot API knows: {Shortened(value)}.");
    }

    private void CheckFields(string path, JsonElement value, ObjectShape shape)
    {
        foreach (var field in value.EnumerateObject())
        {
            if (shape.Fields.TryGetValue(field.Name, out var type))
                Check($"{path}.{field.Name}", field.Value, type);
            else
                Note($"{path} of {method} has no field {field.Name} ({shape.Name}).");
        }
    }

    private void CheckArray(string path, JsonElement value, FieldType type)
    {
        var elements = ElementsOf(type);
        if (elements.Count == 0)
        {
            Mistyped(path, value, type);
            return;
        }

        var any = elements.Count == 1 ? elements[0] : new FieldType("", [], [.. elements.SelectMany(static e => e.Objects)]);
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check($"{path}[{index++}]", item, any);
    }

    private void CheckSimple(string path, JsonElement value, FieldType type)
    {
        if (!SimpleOf(type).Any(letter => Fits(letter, value)))
            Mistyped(path, value, type);
    }

    private static bool Fits(char letter, JsonElement value) => letter switch
    {
        'i' => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        'f' => value.ValueKind == JsonValueKind.Number,
        'b' => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        'c' => value.ValueKind == JsonValueKind.String || (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)),
        _ => value.ValueKind == JsonValueKind.String,
    };

    /// <summary>Of the types it could be, those that its "type" allows, and of them the one that knows most of its fields.</summary>
    private static ObjectShape? BestFit(JsonElement value, List<ObjectShape> candidates)
    {
        if (candidates.Count == 1)
            return candidates[0];
        ObjectShape? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var unknown = Unknown(value, candidate);
            if (unknown < fewest)
                (best, fewest) = (candidate, unknown);
        }

        return best;
    }

    private static int Unknown(JsonElement value, ObjectShape shape)
    {
        var unknown = 0;
        foreach (var field in value.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.String && field.Name is "type" or "source" && !shape.Allows(field.Name, field.Value.GetString()!))
                return int.MaxValue;
            unknown += shape.Fields.ContainsKey(field.Name) ? 0 : 1;
        }

        return unknown;
    }

    private static void Expand(FieldType type, List<ObjectShape> shapes)
    {
        foreach (var name in type.Objects)
        {
            if (BotApiSchema.FindUnion(name) is { } union)
                Expand(union, shapes);
            else if (BotApiSchema.Find(name) is { } shape)
                shapes.Add(shape);
        }
    }

    private static string SimpleOf(FieldType type) =>
        type.Objects.Aggregate(type.Simple, static (letters, name) => BotApiSchema.FindUnion(name) is { } union ? letters + SimpleOf(union) : letters);

    private static List<FieldType> ElementsOf(FieldType type)
    {
        var elements = new List<FieldType>(type.Elements);
        foreach (var name in type.Objects)
            if (BotApiSchema.FindUnion(name) is { } union)
                elements.AddRange(ElementsOf(union));
        return elements;
    }

    private void Mistyped(string path, JsonElement value, FieldType type) => Note($"{path} of {method} must be {type.Described()}, not {Shortened(value)}.");

    private void Note(string sentence) => (_found ??= []).Add(sentence);

    private static string Shortened(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length > 40 ? text[..40] + "…" : text;
    }
}
