using System.Net;
using System.Text;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>Well-formed feeds of the kinds newsrooms publish, made of generated stories; every reader can read them.</summary>
internal static class FeedDocuments
{
    private const int Entries = 40;

    public static IReadOnlyList<(string Name, byte[] Bytes)> Make()
    {
        var articles = new ArticleGenerator(seed: 7).Take(Entries).ToList();
        return
        [
            ("RSS with summaries", Bytes(Rss(articles, hasText: false))),
            ("RSS with whole texts", Bytes(Rss(articles, hasText: true))),
            ("Atom with escaped HTML", Bytes(Atom(articles))),
        ];
    }

    private static string Rss(IEnumerable<GeneratedArticle> articles, bool hasText) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
            <title>Harbour Post</title>
            <link>https://post.example/</link>
            <description>News</description>
        {string.Concat(articles.Select((article, number) => Item(article, number, hasText)))}
          </channel>
        </rss>
        """;

    private static string Item(GeneratedArticle article, int number, bool hasText) => $"""

            <item>
              <title>{Escape(article.Title)}</title>
              <link>https://post.example/story/{number}</link>
              <guid isPermaLink="false">post-{number}</guid>
              <pubDate>Wed, {1 + (number % 28):00} Jun 2021 22:53:00 +0400</pubDate>
              <dc:creator>Leyla</dc:creator>
              <category>Sea</category>
              <category>Transport</category>
              <media:content url="https://post.example/i/{number}.jpg" type="image/jpeg" width="800" />
              <description>{Escape($"<p>{Escape(article.Text[..Math.Min(200, article.Text.Length)])}</p>")}</description>
              {(hasText ? $"<content:encoded><![CDATA[{Paragraphs(article)}]]></content:encoded>" : "")}
            </item>
        """;

    private static string Atom(IEnumerable<GeneratedArticle> articles) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Harbour Post</title>
          <id>urn:post</id>
          <updated>2021-06-03T00:00:00Z</updated>
          <link href="https://post.example/"/>
        {string.Concat(articles.Select((article, number) => $"""

          <entry>
            <title type="html">{Escape(article.Title)}</title>
            <link rel="alternate" type="text/html" href="https://post.example/story/{number}"/>
            <id>tag:post.example,2021:{number}</id>
            <published>2021-06-02T22:53:00+04:00</published>
            <updated>2021-06-03T22:53:00+04:00</updated>
            <author><name>Leyla</name></author>
            <category term="sea"/>
            <content type="html">{Escape(Paragraphs(article))}</content>
          </entry>
        """))}
        </feed>
        """;

    private static string Paragraphs(GeneratedArticle article) =>
        string.Join('\n', article.Text.Split('\n').Select(paragraph => $"<p>{Escape(paragraph)} <a href=\"https://post.example/\">More</a></p>"));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
