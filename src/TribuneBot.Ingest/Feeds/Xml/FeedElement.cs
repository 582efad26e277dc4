using System.Text;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>
/// An element of a document. Text stands where it was found: before the first child in <see cref="Head"/>, after an element in that element's
/// <see cref="Tail"/>; it is the document's own, and gone when the document's buffer is given back.
/// </summary>
/// <param name="name">Without its prefix, in lower case.</param>
internal sealed class FeedElement(Vocabulary vocabulary, string name, XmlAttribute[] attributes)
{
    public Vocabulary Vocabulary { get; } = vocabulary;

    public string Name { get; } = name;

    public IReadOnlyList<XmlAttribute> Attributes => attributes;

    public FeedElement? Parent { get; private set; }

    public FeedElement? FirstChild { get; private set; }

    public FeedElement? LastChild { get; private set; }

    public FeedElement? Next { get; private set; }

    public ReadOnlyMemory<char> Head { get; set; }

    public ReadOnlyMemory<char> Tail { get; set; }

    /// <summary>All text inside, markup left out; as written.</summary>
    public ReadOnlySpan<char> Value => FirstChild is null ? Head.Span : Collect();

    public Children Children => new(this);

    public void Add(FeedElement child)
    {
        child.Parent = this;
        if (LastChild is null)
            FirstChild = child;
        else
            LastChild.Next = child;
        LastChild = child;
    }

    /// <summary>Takes out the last child, and what text followed it.</summary>
    public void RemoveLast()
    {
        if (FirstChild == LastChild)
        {
            FirstChild = LastChild = null;
            return;
        }

        var kept = FirstChild!;
        while (kept.Next != LastChild)
            kept = kept.Next!;
        kept.Next = null;
        LastChild = kept;
    }

    /// <summary>An attribute's trimmed value; null when it is missing or blank.</summary>
    public string? Attribute(string name) => Attribute(Vocabulary.None, name);

    /// <inheritdoc cref="Attribute(string)"/>
    public string? Attribute(Vocabulary vocabulary, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Vocabulary == vocabulary && attribute.Name == name)
                return attribute.Value.Trim() is { Length: > 0 } value ? value : null;
        }

        return null;
    }

    /// <summary>Whether an attribute is there and says nothing.</summary>
    public bool IsBlank(string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Vocabulary == Vocabulary.None && attribute.Name == name)
                return string.IsNullOrWhiteSpace(attribute.Value);
        }

        return false;
    }

    public override string ToString() => $"<{Name}> of {Vocabulary}";

    private string Collect()
    {
        var text = new StringBuilder().Append(Head);
        for (var at = FirstChild; at is not null; at = Following(at))
        {
            if (at.FirstChild is null)
                text.Append(at.Head).Append(at.Tail);
            else
                text.Append(at.Head);
        }

        return text.ToString();

        // Walks without recursion; on the way up the tails of the elements left are taken.
        FeedElement? Following(FeedElement element)
        {
            if (element.FirstChild is { } child)
                return child;

            var up = element;
            while (up.Next is null)
            {
                up = up.Parent!;
                if (up == this)
                    return null;
                text.Append(up.Tail);
            }

            return up.Next;
        }
    }
}
