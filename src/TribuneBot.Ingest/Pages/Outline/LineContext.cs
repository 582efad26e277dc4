namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>What the lines are that stand where the walk is.</summary>
internal sealed class LineContext
{
    /// <summary>Some sites call a whole text a caption.</summary>
    private const int LongestCaption = 600;

    private readonly Stack<bool> _tables = new();
    private int _quotations;
    private int _listItems;
    private int _captions;
    private int _figures;

    public int HeadingLevel { get; private set; }

    public int Preformatted { get; private set; }

    public bool IsDataTable => _tables.TryPeek(out var isData) && isData;

    public LineKind Kind => _captions > 0 || (_figures > 0 && _quotations == 0 && Preformatted == 0 && _tables.Count == 0) ? LineKind.Caption
        : HeadingLevel > 0 ? LineKind.Heading
        : IsDataTable ? LineKind.TableRow
        : _quotations > 0 ? LineKind.Quotation
        : _listItems > 0 ? LineKind.ListItem
        : LineKind.Paragraph;

    public void Enter(Region region)
    {
        if (region.Name == "table")
            _tables.Push(DataTable.Recognises(region.Element));
        Count(region, 1);
    }

    public void Leave(Region region)
    {
        if (region.Name == "table")
            _tables.Pop();
        Count(region, -1);
    }

    private void Count(Region region, int step)
    {
        switch (region.Name)
        {
            case ['h', >= '1' and <= '6' and var level]:
                HeadingLevel = step > 0 ? level - '0' : 0;
                break;
            case "blockquote":
                _quotations += step;
                break;
            case "li":
                _listItems += step;
                break;
            case "pre":
                Preformatted += step;
                break;
        }

        if (region.Name == "figure")
            _figures += step;
        if (IsCaption(region))
            _captions += step;
    }

    private static bool IsCaption(Region region) =>
        region.Name == "figcaption" || (region.Traits.HasFlag(NameTraits.Caption) && region.Name is not ("article" or "main" or "section") && region.Element.TextContent.Length <= LongestCaption);
}
