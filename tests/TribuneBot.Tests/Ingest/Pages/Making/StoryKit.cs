namespace TribuneBot.Tests.Ingest.Pages.Making;

/// <summary>The pieces that layouts put together: a story in one language and what stands around it.</summary>
public sealed class StoryKit(Tongue tongue)
{
    private static readonly string[] Networks = ["Facebook", "X", "WhatsApp", "E-Mail"];

    private readonly string _space = tongue.Code is "zh" or "ja" ? "" : " ";

    public Tongue Tongue => tongue;

    public string Title => tongue.Titles[0];

    public string Author => tongue.Author;

    public string ByLine => $"{tongue.By} {tongue.Author}";

    public string Day => tongue.Day;

    /// <summary>Six paragraphs, the third with a quotation's length.</summary>
    public IReadOnlyList<string> Paragraphs =>
        [Sentence(0) + _space + Sentence(1), Sentence(2), Sentence(3) + _space + Sentence(4), Sentence(5), Sentence(6) + _space + Sentence(7), Sentence(8)];

    /// <summary>Subheadings inside the story.</summary>
    public string Heading => tongue.Titles[2];

    public string Site => $"harbour-{tongue.Code}.example";

    public string Url => $"https://www.{Site}/news/old-crane-returns-4711.html";

    public string Sentence(int index) => tongue.Sentences[index];

    public string Other(int index) => tongue.Others[index % tongue.Others.Count];

    public string Menu => "<ul>" + string.Concat(tongue.Menu.Select(entry => $"<li><a href='/{entry.Length}'>{entry}</a></li>")) + "</ul>";

    public string LongMenu => "<ul>" + string.Concat(Enumerable.Range(0, 12).SelectMany(_ => tongue.Menu).Select((entry, i) => $"<li><a href='/s{i}'>{entry}</a></li>")) + "</ul>";

    public string ShareBar => string.Concat(Networks.Select(name => $"<a href='https://share.example/{name}'>{tongue.Share} {name}</a> "));

    public string Paragraphed => string.Concat(Paragraphs.Select(text => $"<p>{text}</p>\n"));

    /// <summary>Cards with a linked title and a sentence.</summary>
    public string Teasers(string element, string name, int count = 4) => string.Concat(Enumerable.Range(0, count).Select(i =>
        $"<{element} class='{name}'><h3><a href='/t{i}.html'>{tongue.Titles[(i % 3) + 1]}</a></h3><p>{Other(i + 3)}</p></{element}>"));

    public string TeaserLinks => "<ul>" + string.Concat(tongue.Titles.Skip(1).Select((title, i) => $"<li><a href='/r{i}.html'>{title}</a></li>")) + "</ul>";

    public string CommentList(string item, string name, int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
        $"<{item} class='{name}'><b>Reader {i}</b> <span>{i + 1}.06.2019</span><p>{Other(i)} {Other(i + 1)}</p></{item}>"));

    public string Json(string type = "NewsArticle", string? body = null) =>
        $$"""
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"{{type}}","headline":"{{Escape(Title)}}","datePublished":"2019-05-14T08:30:00+02:00",
        "author":{"@type":"Person","name":"{{Author}}"},"publisher":{"@type":"Organization","name":"Harbour Post"}{{(body is null ? "" : ",\"articleBody\":\"" + Escape(body) + "\"")}}}</script>
        """;

    public MadePage Page(string name, string html, IEnumerable<string>? lines = null, string? author = "", string? published = "2019-05-14", string? url = null) =>
        new($"{name}-{tongue.Code}", url ?? Url, html, Title, author == "" ? Author : author, published, [.. lines ?? Paragraphs]);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
