namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>Pages of newspapers: structured data, nameless classes, advertisements inside the story, lists of other stories all around.</summary>
internal static class NewspaperLayouts
{
    public static MadePage DivSoup(StoryKit kit) => kit.Page("divsoup", $"""
        <!DOCTYPE html><html lang="{kit.Tongue.Code}"><head><title>{kit.Title} - Harbour Post</title><meta property="og:title" content="{kit.Title}">{kit.Json()}</head><body>
        <div class="cookie-consent-overlay"><p>{kit.Other(0)} {kit.Other(1)} {kit.Other(2)}</p></div><div class="c-header"><div class="c-header__nav">{kit.LongMenu}</div></div>
        <div class="l-wrap"><div class="c-article"><div class="c-article__head"><span class="c-kicker">{kit.Tongue.Labels[6]}</span><h1 class="c-article__title">{kit.Title}</h1><div class="c-article__byline">{kit.ByLine}</div></div>
        <div class="c-article__body"><p>{kit.Paragraphs[0]}</p><div class="ad-slot" id="ad-1"><span>Advertisement</span></div><p>{kit.Paragraphs[1]}</p><p>{kit.Paragraphs[2]}</p>
        <div class="c-related-box"><h4>{kit.Tongue.Related}</h4>{kit.TeaserLinks}</div><h2>{kit.Heading}</h2><p>{kit.Paragraphs[3]}</p><p>{kit.Paragraphs[4]}</p>
        <div class="newsletter-signup"><h3>Newsletter</h3><p>{kit.Tongue.Subscribe}</p></div><p>{kit.Paragraphs[5]}</p></div>
        <div class="c-article__tags"><a href="/t1">crane</a><a href="/t2">harbour</a></div></div><div class="c-teasers">{kit.Teasers("div", "c-teaser", 8)}</div></div><div class="c-footer"><p>{kit.Tongue.Subscribe}</p>{kit.Menu}</div></body></html>
        """, WithHeading(kit));

    public static MadePage Nameless(StoryKit kit) => kit.Page("nameless", $"""
        <!DOCTYPE html><html lang="{kit.Tongue.Code}"><head><title>{kit.Title} | Harbour Post</title><meta property="og:site_name" content="Harbour Post"><meta name="article:published_time" content="2019-05-14T08:30:00Z"></head><body><div id="root"><div class="css-1a2b3c">{kit.Menu}</div>
        <div class="css-9z8y7x"><div class="css-q1"><div class="css-q2"><h1 class="css-h1">{kit.Title}</h1><p class="css-by">{kit.ByLine}</p></div>
        {string.Concat(kit.Paragraphs.Select(text => $"<div class='css-blk'><div class='css-in'><p class='css-p'>{text}</p></div></div>"))}
        <div class="css-sh"><button>{kit.Tongue.Share}</button></div></div><div class="css-rel"><h2>{kit.Tongue.Related}</h2>{kit.Teasers("div", "css-card", 5)}</div></div><div class="css-ft">{kit.Menu}<p>© Harbour Post</p></div></div></body></html>
        """);

    public static MadePage CommentsLonger(StoryKit kit) => kit.Page("longcomments", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title></head><body><div class="nav">{kit.Menu}</div><div class="story-page"><h1>{kit.Title}</h1><div class="date">{kit.Day}</div><div class="author">{kit.ByLine}</div>
        <div class="story-text">{kit.Paragraphed}</div></div><div class="reader-comments"><h3>{kit.Tongue.Comments}</h3>{kit.CommentList("div", "cmt", 25)}</div></body></html>
        """);

    public static MadePage ShortStory(StoryKit kit) => kit.Page("short", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title} — Harbour Wire</title><meta property="og:title" content="{kit.Title}"></head><body><header>{kit.LongMenu}</header><div class="columns"><div class="column-left">{kit.TeaserLinks}{kit.TeaserLinks}</div>
        <div class="column-center"><div class="news-item"><h1>{kit.Title}</h1><div class="news-date">{kit.Day}</div><p>{kit.Sentence(0)}</p><p>{kit.Sentence(5)}</p></div><div class="more-news"><h3>{kit.Tongue.Related}</h3>{kit.Teasers("div", "item", 10)}</div></div></div></body></html>
        """, [kit.Sentence(0), kit.Sentence(5)], author: null);

    public static MadePage LinkRich(StoryKit kit)
    {
        var linked = kit.Paragraphs.Select(text => LinkMiddle(text));
        return kit.Page("linkrich", $"""
            <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json("BlogPosting")}</head><body><nav>{kit.Menu}</nav><article><h1>{kit.Title}</h1>{string.Concat(linked.Select(text => $"<p>{text}</p>"))}
            <p><a href="/more">{kit.Tongue.Related}: {kit.Tongue.Titles[1]}</a></p></article><footer>{kit.Menu}</footer></body></html>
            """);
    }

    public static MadePage TeasersAsArticles(StoryKit kit) => kit.Page("teaserarticles", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title} | Harbour Post</title></head><body><main><article class="teaser"><h2><a href="/z">{kit.Tongue.Titles[1]}</a></h2><p>{kit.Other(3)}</p></article>
        <article class="story"><h1>{kit.Title}</h1><div class="meta"><span class="writer">{kit.ByLine}</span> <time datetime="2019-05-14">{kit.Day}</time></div><div>{kit.Paragraphed}</div></article>
        {kit.Teasers("article", "teaser", 9)}</main></body></html>
        """);

    public static MadePage EndlessScroll(StoryKit kit)
    {
        var next = string.Concat(kit.Tongue.Others.Concat(kit.Tongue.Others).Select(text => $"<p>{text} {kit.Other(1)}</p>"));
        return kit.Page("endless", $"""
            <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title><meta property="og:title" content="{kit.Title}">{kit.Json()}</head><body><div class="header">{kit.Menu}</div><div class="stream">
            <article class="story"><h1>{kit.Title}</h1><p class="byline">{kit.ByLine}</p><div class="article-body">{kit.Paragraphed}</div></article>
            <article class="story"><h1>{kit.Tongue.Titles[1]}</h1><p class="byline">{kit.ByLine}</p><div class="article-body">{next}</div></article>
            <article class="story"><h1>{kit.Tongue.Titles[3]}</h1><div class="article-body">{next}</div></article></div></body></html>
            """);
    }

    public static MadePage Duplicates(StoryKit kit) => kit.Page("duplicates", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}</head><body><div class="mobile-header" style="display:none">{kit.Menu}</div><div class="page"><h1>{kit.Title}</h1>
        <div class="desktop-only lead">{kit.Paragraphs[0]}</div><div class="mobile-only lead">{kit.Paragraphs[0]}</div><div class="text">{string.Concat(kit.Paragraphs.Skip(1).Select(text => $"<p>{text}</p>"))}</div>
        <div class="share share--mobile">{kit.ShareBar}</div><div class="share share--desktop">{kit.ShareBar}</div></div></body></html>
        """);

    public static MadePage CutByAdvertisements(StoryKit kit) => kit.Page("cut", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title><meta property="article:author" content="{kit.Author}"><meta name="date" content="2019-05-14"></head><body><div class="nav">{kit.Menu}</div><section class="story-main"><header><h1>{kit.Title}</h1></header>
        <div class="richtext"><p>{kit.Paragraphs[0]}</p><p>{kit.Paragraphs[1]}</p></div><div class="ads"><p>Advertisement</p></div><div class="richtext"><p>{kit.Paragraphs[2]}</p></div>
        <div class="image-block"><figure><img src="/a.jpg" width="700"><figcaption>{kit.Other(2)}</figcaption></figure></div><div class="richtext"><p>{kit.Paragraphs[3]}</p><p>{kit.Paragraphs[4]}</p><p>{kit.Paragraphs[5]}</p></div></section>
        <aside class="sidebar">{kit.Teasers("div", "card")}</aside></body></html>
        """);

    public static MadePage Paywalled(StoryKit kit) => kit.Page("paywalled", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json(body: string.Join("\n", kit.Paragraphs))}</head><body><div class="nav">{kit.Menu}</div><article><h1>{kit.Title}</h1><div class="teaser-text"><p>{kit.Paragraphs[0]}</p></div>
        <div class="paywall"><h2>Harbour Plus</h2><p>{kit.Tongue.Subscribe}</p><p>{kit.Other(1)}</p></div></article></body></html>
        """);

    public static MadePage LongBiography(StoryKit kit) => kit.Page("biography", $"""
        <html lang="{kit.Tongue.Code}"><head><title>{kit.Title} | Harbour Review</title></head><body><div id="page"><div id="nav">{kit.Menu}</div><div class="post"><h1 class="post-title">{kit.Title}</h1><p class="post-date">{kit.Day}</p><div class="post-content">{kit.Paragraphed}
        <div class="author-box"><h4><a rel="author" href="/a/1">{kit.Author}</a></h4><p>{kit.Other(0)} {kit.Other(1)} {kit.Other(2)} {kit.Other(3)}</p></div></div></div><div class="related-posts"><h3>{kit.Tongue.Related}</h3>{kit.Teasers("div", "related-post")}</div></div></body></html>
        """);

    private static IEnumerable<string> WithHeading(StoryKit kit) => [.. kit.Paragraphs.Take(3), kit.Heading, .. kit.Paragraphs.Skip(3)];

    private static string LinkMiddle(string text)
    {
        var (start, length) = (text.Length / 4, text.Length / 3);
        return $"{text[..start]}<a href='/l'>{text.Substring(start, length)}</a>{text[(start + length)..]}";
    }
}
