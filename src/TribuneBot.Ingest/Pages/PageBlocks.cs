using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Pages.Outline;

namespace TribuneBot.Ingest.Pages;

/// <summary>Makes blocks of the lines of a story.</summary>
internal static class PageBlocks
{
    /// <summary>Letters that are words by themselves somewhere outside the house's languages.</summary>
    private const string ForeignWords = "AÀÁEÉÈIOÓUÚYWZKSVΟΗΉÅÖІУВЗОАЯỞÔỦÍÝỨÊẢ";

    public static List<PageBlock> Of(IEnumerable<TextLine> lines, PageMeta meta) => [.. lines.Select(line => Of(line, meta)).OfType<PageBlock>()];

    /// <summary>Mends the first letter of a body that the page sets apart.</summary>
    public static List<PageBlock> Mended(List<PageBlock> blocks, string? language, string title)
    {
        var first = blocks.FindIndex(block => block.IsText && block.Kind != BlockKind.Heading);
        if (first < 0)
            return blocks;

        if (language is not (null or "en" or "az" or "ru") && blocks[first].Text.AsSpan().TrimStart("«„“\"") is [var letter, ..] && ForeignWords.Contains(letter))
            return blocks;

        var rest = string.Join(' ', blocks.Skip(first + 1).Select(block => block.Text).Append(title));
        var mended = DropCap.Mend(blocks[first].Text, language ?? "en", rest);
        var shift = blocks[first].Text.Length - mended.Length;
        if (shift > 0)
            blocks[first] = blocks[first] with { Text = mended, Marks = [.. blocks[first].Marks.Select(mark => Shifted(mark, shift)).OfType<TextMark>()] };
        return blocks;
    }

    private static PageBlock? Of(TextLine line, PageMeta meta)
    {
        if (!line.IsMedia)
            return new PageBlock(Kind(line.Kind), line.Text) { Marks = Marks(line, meta) };

        return meta.Resolve(line.Address) is { } address ? new PageBlock(Kind(line.Kind), line.Caption ?? "") { Address = address } : null;
    }

    /// <summary>The array that is empty is always the same: blocks without marks are equal.</summary>
    private static IReadOnlyList<TextMark> Marks(TextLine line, PageMeta meta) => line.Marks.Count == 0 ? [] :
    [
        .. line.Marks.Select(mark => mark.Kind == TextMarkKind.Link
                ? meta.Resolve(mark.Address) is { } address ? new TextMark(mark.Kind, mark.Offset, mark.Length, address) : null
                : new TextMark(mark.Kind, mark.Offset, mark.Length))
            .OfType<TextMark>().OrderBy(mark => mark.Offset).ThenByDescending(mark => mark.Length),
    ];

    /// <summary>Only the first letter stands before what was taken out; a mark on it alone was the drop cap's.</summary>
    private static TextMark? Shifted(TextMark mark, int shift)
    {
        if (mark.Offset > 1)
            return mark with { Offset = mark.Offset - shift };

        return mark.Length > 1 + shift ? mark with { Length = mark.Length - shift } : null;
    }

    private static BlockKind Kind(LineKind kind) => kind switch
    {
        LineKind.Heading => BlockKind.Heading,
        LineKind.Quotation => BlockKind.Quotation,
        LineKind.ListItem => BlockKind.ListItem,
        LineKind.TableRow => BlockKind.TableRow,
        LineKind.Image => BlockKind.Image,
        LineKind.Video => BlockKind.Video,
        LineKind.Embed => BlockKind.Embed,
        _ => BlockKind.Paragraph,
    };
}
