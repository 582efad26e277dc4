namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>Old, personal and special pages.</summary>
internal static class PlainLayouts
{
    public static MadePage OldTable(StoryKit kit) => kit.Page("oldtable", $"""
        <HTML><HEAD><TITLE>{kit.Title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=3><IMG SRC=logo.gif></TD></TR><TR><TD WIDTH=120 VALIGN=top>{string.Concat(kit.Tongue.Menu.Select(entry => $"<A HREF=x>{entry}</A><BR>"))}</TD>
        <TD VALIGN=top><FONT SIZE=5><B>{kit.Title}</B></FONT><BR><FONT SIZE=1>{kit.Day}</FONT><BR><BR><FONT FACE=Arial>{string.Join("<BR><BR>\n", kit.Paragraphs)}</FONT></TD><TD WIDTH=150><FONT SIZE=1><A HREF=a>{kit.Tongue.Titles[1]}</A><BR>{kit.Other(0)}</FONT></TD></TR></TABLE>
        <CENTER><FONT SIZE=1>Copyright 2001</FONT></CENTER></BODY></HTML>
        """, author: null);

    public static MadePage Bare(StoryKit kit) => kit.Page("bare", $"""
        <html><head><title>{kit.Title}</title></head><body><h1>{kit.Title}</h1><p><i>{kit.ByLine}, {kit.Day}</i></p>{kit.Paragraphed}<hr><a href="index.html">{kit.Tongue.Labels[4]}</a></body></html>
        """);

    public static MadePage TextInBody(StoryKit kit) => kit.Page("textinbody", $"""
        <html><head><title>{kit.Title}</title></head><body><h2>{kit.Title}</h2>{string.Join("\n<br><br>\n", kit.Paragraphs)}<br><br><a href="/">{kit.Tongue.Labels[4]}</a></body></html>
        """, author: null, published: null);

    public static MadePage Interview(StoryKit kit)
    {
        var lines = kit.Paragraphs.SelectMany((text, i) => new[] { kit.Tongue.Others[1], text }.Skip(i == 1 ? 0 : 1)).ToList();
        return kit.Page("interview", $"""
            <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><nav>{kit.Menu}</nav><main><h1>{kit.Title}</h1><div class="interview">{string.Concat(lines.Select(text => text == kit.Tongue.Others[1] ? $"<p><strong>{text}</strong></p>" : $"<p>{text}</p>"))}</div>
            <section class="recommendations">{kit.Teasers("div", "tile")}</section></main></body></html>
            """, lines);
    }

    public static MadePage Recipe(StoryKit kit)
    {
        string[] items = ["200 g", "3 kg", "1 l", "12 x"];
        return kit.Page("recipe", $"""
            <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json("BlogPosting")}</head><body><div class="menu">{kit.Menu}</div><div class="entry"><h1>{kit.Title}</h1><div class="entry-content"><p>{kit.Paragraphs[0]}</p><h2>{kit.Heading}</h2><ul>{string.Concat(items.Select((item, i) => $"<li>{item} {kit.Tongue.Labels[i + 4]}</li>"))}</ul>
            <ol>{string.Concat(kit.Paragraphs.Skip(1).Select(text => $"<li>{text}</li>"))}</ol></div></div></body></html>
            """, [kit.Paragraphs[0], kit.Heading, .. items.Select((item, i) => $"{item} {kit.Tongue.Labels[i + 4]}"), .. kit.Paragraphs.Skip(1)]);
    }

    public static MadePage Code(StoryKit kit) => kit.Page("code", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title} | dev.example</title><meta name="author" content="{kit.Author}"></head><body><header><a href="/">dev.example</a></header><main class="markdown-body"><h1>{kit.Title}</h1><time datetime="2019-05-14T00:00:00Z">{kit.Day}</time><p>{kit.Paragraphs[0]}</p>
        <pre><code>var crane = new Crane();
        crane.Lift(12);</code></pre><p>{kit.Paragraphs[1]}</p><p>{kit.Paragraphs[2]}</p></main><footer>RSS</footer></body></html>
        """, [kit.Paragraphs[0], "var crane = new Crane();", "crane.Lift(12);", kit.Paragraphs[1], kit.Paragraphs[2]]);

    public static MadePage Gallery(StoryKit kit) => kit.Page("gallery", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><nav>{kit.Menu}</nav><article><h1>{kit.Title}</h1><figure><img src="/1.jpg" width="640"><figcaption>{kit.Other(0)}</figcaption></figure><p>{kit.Paragraphs[0]}</p>
        <div class="gallery"><figure><img data-src="/2.jpg" src="data:image/gif;base64,R0"><figcaption>{kit.Other(1)}</figcaption></figure><figure><img src="/3.jpg"><figcaption>{kit.Other(2)}</figcaption></figure></div><p>{kit.Paragraphs[2]}</p><p>{kit.Paragraphs[3]}</p></article></body></html>
        """, [kit.Paragraphs[0], kit.Paragraphs[2], kit.Paragraphs[3]]);

    public static MadePage LiveBlog(StoryKit kit) => kit.Page("live", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title><meta property="og:title" content="{kit.Title}"><meta property="article:published_time" content="2019-05-14T05:00:00Z"></head><body><div class="hd">{kit.Menu}</div><main><h1>{kit.Title}</h1><div class="liveblog">
        {string.Concat(kit.Paragraphs.Select((text, i) => $"<div class='live-post'><time datetime='2019-05-14T1{i}:00:00Z'>1{i}:00</time><div class='live-post-text'><p>{text}</p></div></div>"))}</div></main><div class="ft">{kit.Menu}</div></body></html>
        """, author: null);

    public static MadePage Microdata(StoryKit kit) => kit.Page("microdata", $"""
        <html lang="{kit.Tongue.Code}"><head><title>Harbour Post: {kit.Title}</title></head><body><div id="menu">{kit.Menu}</div><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{kit.Title}</h1><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">{kit.Author}</span></span>
        <meta itemprop="datePublished" content="2019-05-14T08:30:00+02:00"><div itemprop="description"><b>{kit.Other(2)}</b></div><div itemprop="articleBody">{kit.Paragraphed}</div><div class="topics">{kit.TeaserLinks}</div></div><div class="discussion">{kit.CommentList("div", "m", 6)}</div></body></html>
        """);

    public static MadePage Table(StoryKit kit)
    {
        string[] rows = ["2016 12 40", "2017 15 38", "2018 19 31"];
        return kit.Page("table", $"""
            <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><nav>{kit.Menu}</nav><main><h1>{kit.Title}</h1><section><p>{kit.Paragraphs[0]}</p><table>{string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Split(' ').Select(cell => $"<td>{cell}</td>")) + "</tr>"))}</table><p>{kit.Paragraphs[2]}</p><p>{kit.Paragraphs[4]}</p></section></main></body></html>
            """, [kit.Paragraphs[0], .. rows, kit.Paragraphs[2], kit.Paragraphs[4]]);
    }

    public static MadePage Quoted(StoryKit kit) => kit.Page("quoted", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><nav>{kit.Menu}</nav><article><header><h1>{kit.Title}</h1><p class="standfirst">{kit.Paragraphs[0]}</p><div class="byline">{kit.ByLine}</div></header><div class="copy"><p>{kit.Paragraphs[2]}</p><blockquote><p>{kit.Paragraphs[1]}</p></blockquote><aside class="pullquote"><p>{kit.Other(2)}</p></aside><p>{kit.Paragraphs[4]}</p><p>{kit.Paragraphs[5]}</p></div></article></body></html>
        """, [kit.Paragraphs[0], kit.Paragraphs[2], kit.Paragraphs[1], kit.Paragraphs[4], kit.Paragraphs[5]]);

    public static MadePage AddressDated(StoryKit kit) => kit.Page("addressdated", $"""
        <html><head><title>{kit.Title} « Harbour log</title></head><body><div id="wrapper"><div id="top">{kit.Menu}</div><div id="left"><div class="entry"><h2>{kit.Title}</h2>{kit.Paragraphed}<p class="meta">{kit.Tongue.Comments} (4)</p></div></div><div id="right">{kit.TeaserLinks}{kit.TeaserLinks}</div></div></body></html>
        """, author: null, url: $"https://{kit.Site}/2019/05/14/old-crane/");
}
