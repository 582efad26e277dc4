namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>All made pages: each layout in several languages, each language in several layouts.</summary>
public static class PageCollection
{
    private static readonly Func<StoryKit, MadePage>[] Layouts =
    [
        ContentSystemLayouts.Blog, ContentSystemLayouts.OldBlogHost, ContentSystemLayouts.FieldedNode, ContentSystemLayouts.PageBuilder, ContentSystemLayouts.ServerForm,
        ContentSystemLayouts.Accelerated, ContentSystemLayouts.Portal, NewspaperLayouts.DivSoup, NewspaperLayouts.Nameless, NewspaperLayouts.CommentsLonger,
        NewspaperLayouts.ShortStory, NewspaperLayouts.LinkRich, NewspaperLayouts.TeasersAsArticles, NewspaperLayouts.EndlessScroll, NewspaperLayouts.Duplicates,
        NewspaperLayouts.CutByAdvertisements, NewspaperLayouts.Paywalled, NewspaperLayouts.LongBiography, PlainLayouts.OldTable, PlainLayouts.Bare, PlainLayouts.TextInBody,
        PlainLayouts.Interview, PlainLayouts.Recipe, PlainLayouts.Code, PlainLayouts.Gallery, PlainLayouts.LiveBlog, PlainLayouts.Microdata, PlainLayouts.Table,
        PlainLayouts.Quoted, PlainLayouts.AddressDated, WildLayouts.CaptionBlog, WildLayouts.FigureTable, WildLayouts.MadeNames, WildLayouts.UnmarkedColumns, WildLayouts.CutStructuredBody,
        WildLayouts.WholeStructuredBody, WildLayouts.Colophon, WildLayouts.DivParagraphs, WildLayouts.ReferredAuthor, WildLayouts.BrokenStructuredData, WildLayouts.LogoHeading,
        WildLayouts.SearchText,
    ];

    /// <summary>A third of all pairs: every layout stands in six languages.</summary>
    public static IReadOnlyList<MadePage> Pages { get; } =
    [
        .. Layouts.SelectMany((layout, row) => Tongues.All.Where((_, column) => (row + column) % 3 == 0).Select(tongue => layout(new StoryKit(tongue)))),
    ];
}
