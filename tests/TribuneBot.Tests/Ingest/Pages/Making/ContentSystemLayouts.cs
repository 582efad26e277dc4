namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>Pages as the widespread content systems make them.</summary>
internal static class ContentSystemLayouts
{
    public static MadePage Blog(StoryKit kit) => kit.Page("blog", $"""
        <!DOCTYPE html><html lang="{kit.Tongue.Code}"><head><title>{kit.Title} – Harbour Diary</title><meta property="article:published_time" content="2019-05-14T06:00:00+00:00"></head>
        <body class="post-template-default single single-post has-sidebar comments-open">
        <header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">Harbour Diary</a></p><nav class="main-navigation">{kit.Menu}</nav></header>
        <div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
        <article id="post-81" class="post-81 post type-post status-publish format-standard hentry category-social tag-share">
        <header class="entry-header"><h1 class="entry-title">{kit.Title}</h1>
        <div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2019-05-14T06:00:00+00:00">{kit.Day}</time></span> <span class="byline"><span class="author vcard"><a class="url fn n" href="/author/x">{kit.Author}</a></span></span></div></header>
        <div class="entry-content">{kit.Paragraphed}
        <div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block"><h3 class="sd-title">{kit.Tongue.Share}:</h3>{kit.ShareBar}</div></div>
        <div id="jp-relatedposts" class="jp-relatedposts"><h3>{kit.Tongue.Related}</h3>{kit.TeaserLinks}</div></div>
        <footer class="entry-footer"><span class="cat-links"><a href="/c">{kit.Tongue.Titles[1]}</a></span><span class="tags-links"><a rel="tag" href="/t">crane</a></span></footer></article>
        <nav class="navigation post-navigation"><a href="/p" rel="prev">{kit.Tongue.Titles[2]}</a><a href="/n" rel="next">{kit.Tongue.Titles[3]}</a></nav>
        <div id="comments" class="comments-area"><h2 class="comments-title">3 {kit.Tongue.Comments}</h2><ol class="comment-list">{kit.CommentList("li", "comment", 3)}</ol>
        <div id="respond" class="comment-respond"><h3>{kit.Tongue.Comments}</h3><form><p>{kit.Other(1)}</p></form></div></div></main></div>
        <aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>{kit.Tongue.Related}</h2>{kit.TeaserLinks}</section></aside></div>
        <footer class="site-footer">© 2024 Harbour Diary. {kit.Tongue.Subscribe}</footer></body></html>
        """);

    public static MadePage OldBlogHost(StoryKit kit) => kit.Page("bloghost", $"""
        <html><head><title>Harbour Notes: {kit.Title}</title><meta content='{kit.Title}' property='og:title'/></head><body>
        <div class='navbar section'>{kit.Menu}</div><div class='header-inner'><h1 class='title'><a href='/'>Harbour Notes</a></h1></div>
        <div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>{kit.Day}</span></h2>
        <div class='post hentry'><h3 class='post-title entry-title'>{kit.Title}</h3>
        <div class='post-body entry-content' id='post-body-1'>{string.Join("<br />\n<br />\n", kit.Paragraphs)}<div style='clear: both;'></div></div>
        <div class='post-footer'><span class='post-author vcard'>{kit.Tongue.By} <span class='fn'>{kit.Author}</span></span> <span class='post-labels'>Labels: <a href='/l'>crane</a></span></div></div></div></div>
        <div class='comments' id='comments'><h4>2 {kit.Tongue.Comments}:</h4>{kit.CommentList("div", "comment-block", 2)}</div></div></div>
        <div class='sidebar section' id='sidebar'><div class='widget'><h2>{kit.Tongue.Related}</h2>{kit.TeaserLinks}<p>{kit.Other(2)}</p></div></div></body></html>
        """);

    public static MadePage FieldedNode(StoryKit kit) => kit.Page("node", $"""
        <!DOCTYPE html><html lang="{kit.Tongue.Code}" dir="ltr"><head><title>{kit.Title} | Harbour Institute</title></head><body class="html not-front page-node node-type-article">
        <div id="skip-link"><a href="#main-content">Skip</a></div><div id="page"><div class="region region-header"><div class="block block-menu">{kit.LongMenu}</div></div>
        <div id="content"><h1 class="page-title" id="page-title">{kit.Title}</h1><div class="region region-content"><div id="node-9" class="node node-article">
        <div class="submitted">{kit.ByLine}, {kit.Day}</div>
        <div class="content"><div class="field field-name-field-image"><img src="/crane.jpg" width="800" height="500"></div>
        <div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even">{kit.Paragraphed}</div></div></div>
        <div class="field field-name-field-tags"><div class="field-label">Tags:</div><a href="/x">crane</a></div></div>
        <div id="comments" class="comment-wrapper">{kit.CommentList("div", "comment", 2)}</div></div></div></div>
        <div class="region region-sidebar-second"><div class="block"><h2>{kit.Tongue.Related}</h2>{kit.TeaserLinks}</div></div></div></body></html>
        """);

    public static MadePage PageBuilder(StoryKit kit) => kit.Page("builder", $"""
        <!DOCTYPE html><html><head><title>{kit.Title} - Harbour Post</title><meta name="author" content="{kit.Author}"><meta property="og:site_name" content="Harbour Post"></head><body>
        <div class="elementor elementor-location-header"><div class="elementor-widget-container">{kit.Menu}</div></div>
        <div class="elementor elementor-location-single post"><section class="elementor-section"><div class="elementor-column"><div class="elementor-widget-wrap">
        <div class="elementor-element elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">{kit.Title}</h1></div></div>
        <div class="elementor-element elementor-widget elementor-widget-post-info"><div class="elementor-widget-container"><span>{kit.Day}</span></div></div>
        <div class="elementor-element elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{kit.Paragraphed}</div></div>
        <div class="elementor-element elementor-widget elementor-widget-share-buttons"><div class="elementor-widget-container">{kit.ShareBar}</div></div>
        <div class="elementor-element elementor-widget elementor-widget-posts"><div class="elementor-widget-container">{kit.Teasers("article", "elementor-post")}</div></div></div></div></section></div>
        <div class="elementor elementor-location-footer"><p>{kit.Tongue.Subscribe}</p></div></body></html>
        """);

    public static MadePage ServerForm(StoryKit kit) => kit.Page("serverform", $"""
        <html><head><title>{kit.Title}</title></head><body><form method="post" action="./story.aspx" id="aspnetForm"><div id="ctl00_pnlTop" class="topmenu">{kit.Menu}</div>
        <table width="100%" cellpadding="0"><tr><td valign="top" class="leftcol">{kit.TeaserLinks}</td><td valign="top" id="ctl00_Main"><div class="newsTitle"><h1>{kit.Title}</h1></div><span class="newsdate">{kit.Day}</span><span class="newsauthor">{kit.ByLine}</span>
        <div class="newsDetailText">{kit.Paragraphed}</div><div class="printLink"><a href="javascript:print()">Print</a></div></td><td class="rightcol"><p>{kit.Other(0)}</p></td></tr></table></form></body></html>
        """);

    public static MadePage Accelerated(StoryKit kit) => kit.Page("accelerated", $"""
        <!doctype html><html amp lang="{kit.Tongue.Code}"><head><title>{kit.Title}</title>{kit.Json()}<link rel="canonical" href="{kit.Url}"></head><body>
        <header class="amp-wp-header"><a href="/">Harbour Post</a></header><amp-sidebar id="s">{kit.Menu}</amp-sidebar>
        <article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{kit.Title}</h1><div class="amp-wp-meta amp-wp-byline">{kit.ByLine}</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2019-05-14T08:30:00+02:00">5 y</time></div></header>
        <div class="amp-wp-article-content"><amp-img src="/crane.jpg" width="900" height="600"></amp-img>{kit.Paragraphed}<amp-ad type="x"><p>{kit.Other(1)}</p></amp-ad></div>
        <footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">Tags: <a href="/a">crane</a></div></footer></article><footer class="amp-wp-footer"><p>{kit.Tongue.Subscribe}</p></footer></body></html>
        """);

    public static MadePage Portal(StoryKit kit) => kit.Page("portal", $"""
        <html><head><title>{kit.Title}_Harbour Net</title></head><body><div class="top_nav">{kit.LongMenu}</div><div class="crumbs"><a href="/">{kit.Tongue.Labels[4]}</a> &gt; <a href="/p">{kit.Tongue.Labels[5]}</a></div>
        <div class="wrap clearfix"><div class="left-box"><h1 id="artibodyTitle">{kit.Title}</h1><div class="page-info"><span class="time-source">{kit.Day} 08:30</span> <span class="author">{kit.ByLine}</span></div>
        <div id="artibody">{kit.Paragraphed}<p class="show_author">({kit.Author})</p></div><div class="share_box">{kit.ShareBar}</div><div class="relate"><h2>{kit.Tongue.Related}</h2>{kit.TeaserLinks}</div></div>
        <div class="right-box"><h3>TOP 10</h3>{kit.TeaserLinks}</div></div><div class="bottom">Copyright 1999-2024 Harbour Net</div></body></html>
        """);
}
