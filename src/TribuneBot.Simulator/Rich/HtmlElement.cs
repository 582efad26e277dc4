namespace TribuneBot.Simulator.Rich;

/// <summary>A piece of parsed HTML: an element with what is inside, or a text when it has no name.</summary>
internal sealed class HtmlElement(string name, string text = "")
{
    /// <summary>Tag in lower case; "" for a text.</summary>
    internal string Name { get; } = name;

    internal string Text { get; } = text;

    internal Dictionary<string, string> Attributes { get; } = [];

    internal List<HtmlElement> Children { get; } = [];

    internal bool IsText => Name.Length == 0;

    internal string Attribute(string attribute) => Attributes.GetValueOrDefault(attribute, "");

    internal HtmlElement? Child(string child) => Children.Find(c => c.Name == child);

    /// <summary>Everything written inside, unformatted.</summary>
    internal string RawText => IsText ? Text : string.Concat(Children.Select(static c => c.RawText));
}
