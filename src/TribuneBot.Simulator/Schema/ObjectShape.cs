using System.Collections.Frozen;

namespace TribuneBot.Simulator.Schema;

/// <summary>A method with its parameters, or a type with its fields.</summary>
internal sealed record ObjectShape(string Name, FrozenDictionary<string, FieldType> Fields)
{
    /// <summary>Whether a field that names the type, such as "type", can have this value.</summary>
    internal bool Allows(string field, string value) =>
        !Fields.TryGetValue(field, out var type) || type.Constant is null || string.Equals(type.Constant, value, StringComparison.OrdinalIgnoreCase);
}
