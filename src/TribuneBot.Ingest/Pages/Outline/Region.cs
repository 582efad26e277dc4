using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>A block element and the lines in it.</summary>
internal sealed class Region
{
    public required IElement Element { get; init; }

    public required Region? Parent { get; init; }

    public required NameTraits Traits { get; init; }

    /// <summary>0 for the root.</summary>
    public required int Depth { get; init; }

    public List<Region> Children { get; } = [];

    /// <summary>Its lines are those from here …</summary>
    public required int FirstLine { get; init; }

    /// <summary>… to before here.</summary>
    public int EndLine { get; set; }

    public string Name => Element.LocalName;

    /// <summary>Sum of the scores above 0 of its lines that are not junk.</summary>
    public double Positive { get; set; }

    /// <summary>Sum of the scores below 0 of its lines that are not junk.</summary>
    public double Negative { get; set; }

    public double Balance => Positive + Negative;

    public bool IsJunk { get; set; }

    /// <summary>Elements of one kind on a page have the same.</summary>
    public string Signature => $"{Name}.{Element.ClassName}";

    public bool Contains(Region other) => other.FirstLine >= FirstLine && other.EndLine <= EndLine && other.Depth >= Depth && other.Ancestors().Contains(this);

    /// <summary>The region itself first.</summary>
    public IEnumerable<Region> Ancestors()
    {
        for (var region = this; region is not null; region = region.Parent)
            yield return region;
    }

    public IEnumerable<Region> Descendants()
    {
        var open = new Stack<Region>([this]);
        while (open.TryPop(out var region))
        {
            yield return region;
            for (var i = region.Children.Count - 1; i >= 0; i--)
                open.Push(region.Children[i]);
        }
    }
}
