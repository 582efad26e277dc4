namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>Pages that mislead: wrong names, unmarked neighbours, structured data that is cut short or broken.</summary>
internal static class WildLayouts
{
    public static MadePage CaptionBlog(StoryKit kit) => kit.Page("captionblog", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title><meta property="og:title" content="{kit.Title}"></head><body class="permalink"><div id="sidebar"><p>{kit.Other(0)}</p></div><div id="posts"><div class="post photo"><img src="/c.jpg" width="500"><div class="caption">{kit.Paragraphed}</div><div class="info"><a href="/p">{kit.Day}</a></div></div></div></body></html>
        """, author: null);

    public static MadePage FigureTable(StoryKit kit) => kit.Page("figuretable", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><nav>{kit.Menu}</nav><div class="wp-site-blocks"><main><h1 class="wp-block-post-title">{kit.Title}</h1><div class="wp-block-post-content is-layout-flow"><p>{kit.Paragraphs[0]}</p><figure class="wp-block-table"><table><tr><td>2017</td><td>12</td></tr><tr><td>2018</td><td>14</td></tr></table></figure>
        <p>{kit.Paragraphs[2]}</p><figure class="wp-block-image"><img src="/w.jpg" width="800"><figcaption>{kit.Other(0)}</figcaption></figure><p>{kit.Paragraphs[3]}</p><p>{kit.Paragraphs[4]}</p></div></main></div></body></html>
        """, [kit.Paragraphs[0], "2017 12", "2018 14", kit.Paragraphs[2], kit.Paragraphs[3], kit.Paragraphs[4]]);

    public static MadePage MadeNames(StoryKit kit) => kit.Page("madenames", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title} | by {kit.Author} | Harbour Post</title><meta property="og:title" content="{kit.Title}"><meta property="og:site_name" content="Harbour Post"><meta name="author" content="{kit.Author}"><meta property="article:published_time" content="2019-05-14T10:00:00Z"></head><body><div class="a b c"><div class="ab ac ad">{kit.Menu}</div>
        <article><div class="l m n"><section><h1 class="bd be ad">{kit.Title}</h1>{string.Concat(kit.Paragraphs.Select((text, i) => $"<p id='a{i}x' class='ad ae af ag nav'>{text}</p>"))}</section></div></article><div class="x y z"><p>{kit.Other(1)}</p></div></div></body></html>
        """);

    public static MadePage UnmarkedColumns(StoryKit kit) => kit.Page("columns", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><div style="width:100%"><div style="float:left">{kit.Menu}<p>{kit.Other(2)}</p></div><div style="float:left"><h1>{kit.Title}</h1>{kit.Paragraphed}</div><div style="float:right"><b>{kit.Tongue.Related}</b><p><a href="/1">{kit.Tongue.Titles[1]}</a><br>{kit.Other(3)}</p><p><a href="/2">{kit.Tongue.Titles[2]}</a><br>{kit.Other(0)}</p></div></div>
        <div>{kit.Menu}<div>{kit.Other(0)} {kit.Tongue.Subscribe}.</div></div></body></html>
        """);

    public static MadePage CutStructuredBody(StoryKit kit) => kit.Page("cutbody", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json(body: kit.Paragraphs[0] + "\n" + kit.Paragraphs[1])}</head><body><div class="top">{kit.Menu}</div><div class="detail"><h1>{kit.Title}</h1><div class="first"><p>{kit.Paragraphs[0]}</p><p>{kit.Paragraphs[1]}</p></div><div class="second">{string.Concat(kit.Paragraphs.Skip(2).Select(text => $"<p>{text}</p>"))}</div></div><div class="aside">{kit.Teasers("div", "x")}</div></body></html>
        """);

    public static MadePage WholeStructuredBody(StoryKit kit) => kit.Page("wholebody", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json(body: string.Join(" ", kit.Paragraphs))}</head><body><div class="top">{kit.Menu}</div><div class="x1"><h1>{kit.Title}</h1><div class="x2"><p>{kit.Paragraphs[0]}</p><div class="x9"><p>{kit.Other(0)} {kit.Other(1)}</p></div><p>{kit.Paragraphs[1]}</p><h3>{kit.Heading}</h3>{string.Concat(kit.Paragraphs.Skip(2).Select(text => $"<p>{text}</p>"))}
        <p>{kit.Other(2)} {kit.Other(3)}</p><p>{kit.Tongue.Subscribe}.</p></div></div></body></html>
        """, [kit.Paragraphs[0], kit.Paragraphs[1], kit.Heading, .. kit.Paragraphs.Skip(2)]);

    public static MadePage Colophon(StoryKit kit) => kit.Page("colophon", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title><meta name="author" content="{kit.Author}"><meta name="dc.date" content="2019-05-14"></head><body><div class="hd">{kit.Menu}</div><div class="body-copy"><h1>{kit.Title}</h1>{kit.Paragraphed}<p><em>{kit.Author}: {kit.Other(2)}</em></p><p>Copyright 2019 Harbour Post, {kit.Other(1)}</p></div></body></html>
        """);

    public static MadePage DivParagraphs(StoryKit kit) => kit.Page("divs", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><div>{kit.Menu}</div><div id="story"><div class="hed"><h1>{kit.Title}</h1></div><div>{kit.Paragraphs[0]}</div><div>AFP</div><div>{kit.Paragraphs[1]}</div><div><b>{kit.Heading}</b></div><div>{kit.Paragraphs[2]}</div><div class="photo-wrap"><img src="/p.jpg" width="600"><div>{kit.Other(1)}</div></div><div>{kit.Paragraphs[3]}</div><div>{kit.Paragraphs[5]}</div></div></body></html>
        """, [kit.Paragraphs[0], kit.Paragraphs[1], kit.Heading, kit.Paragraphs[2], kit.Paragraphs[3], kit.Paragraphs[5]]);

    public static MadePage ReferredAuthor(StoryKit kit) => kit.Page("referred", $$"""
        <html lang="{{kit.Tongue.Code}}"><head><title>{{kit.Title}} - Harbour Diary</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"https://h.example/#s","name":"Harbour Diary"},{"@type":"WebPage","@id":"https://h.example/p","name":"{{kit.Title}} - Harbour Diary","datePublished":"2019-05-14T06:00:00+00:00","author":{"@id":"https://h.example/#p"} },{"@type":["Person"],"@id":"https://h.example/#p","name":"{{kit.Author}}"}]}</script></head>
        <body><div class="menu">{{kit.Menu}}</div><div class="content"><h1>{{kit.Title}}</h1>{{kit.Paragraphed}}</div></body></html>
        """);

    public static MadePage BrokenStructuredData(StoryKit kit) => kit.Page("brokenjson", $$"""
        <html lang="{{kit.Tongue.Code}}"><head><title>{{kit.Title}}</title><script type="application/ld+json"><!-- {"@type":"NewsArticle","headline":"{{kit.Title}}","description":"he said "never" again",
        "datePublished":"2019-05-14T06:00:00+00:00","author":{"@type":"Person","name":"{{kit.Author}}"},} --></script></head><body><div class="menu">{{kit.Menu}}</div><div id="print-area"><h1>{{kit.Title}}</h1>{{kit.Paragraphed}}</div></body></html>
        """);

    public static MadePage LogoHeading(StoryKit kit) => kit.Page("logo", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title} :: Harbour Magazine</title></head><body><h1><a href="/">Harbour Magazine</a></h1><div class="nav">{kit.LongMenu}</div><div class="wrapper"><div class="item"><h2>{kit.Title}</h2><h4>{kit.ByLine} | {kit.Day}</h4><div class="lead"><b>{kit.Paragraphs[0]}</b></div><div class="txt">{string.Concat(kit.Paragraphs.Skip(1).Select(text => $"<p>{text}</p>"))}</div></div></div></body></html>
        """);

    public static MadePage SearchText(StoryKit kit) => kit.Page("searchtext", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><div class="w">{kit.LongMenu}</div><div class="w"><h1>{kit.Title}</h1><div class="w"><div class="w">{kit.Paragraphed}</div></div></div><div class="w">{kit.LongMenu}</div><div class="w"><p>{kit.Other(0)} {kit.Other(1)}</p><p>{kit.Other(2)} {kit.Other(3)}</p>{kit.LongMenu}</div></body></html>
        """);
}
