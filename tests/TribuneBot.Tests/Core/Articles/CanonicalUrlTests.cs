using CsCheck;
using TribuneBot.Core.Articles;

namespace TribuneBot.Tests.Core.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTPS://WWW.BakuTribune.COM:443/News/Story", "https://www.bakutribune.com/News/Story")]
    [InlineData("http://bakutribune.com", "http://bakutribune.com/")]
    [InlineData("https://a.example/s/?utm_source=x&id=7&fbclid=1&UTM_medium=y#top", "https://a.example/s/?id=7")]
    [InlineData("https://a.example/s?utm_source=x", "https://a.example/s")]
    [InlineData("https://a.example/s?", "https://a.example/s")]
    [InlineData("https://a.example/s?b=2&a=1&&gclid", "https://a.example/s?b=2&a=1")]
    [InlineData("https://a.example/%7euser/%c3%b6/%2f", "https://a.example/~user/%C3%B6/%2F")]
    [InlineData("https://a.example/xəbər?q=neft qiyməti", "https://a.example/x%C9%99b%C9%99r?q=neft%20qiym%C9%99ti")]
    [InlineData("https://a.example/a/../b/./c", "https://a.example/b/c")]
    [InlineData("https://me:secret@a.example/s", "https://a.example/s")]
    [InlineData(" https://a.example:8443/s ", "https://a.example:8443/s")]
    [InlineData("https://баку.example/s", "https://xn--80ab2azb.example/s")]
    [InlineData("http://[::1]:8080/s", "http://[::1]:8080/s")]
    public void Spellings_of_an_address_become_one(string url, string canonical)
    {
        Assert.True(CanonicalUrl.TryMake(url, out var made));
        Assert.Equal(canonical, made);
        Assert.True(CanonicalUrl.TryMake(made, out var again));
        Assert.Equal(made, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/news/1")]
    [InlineData("news/1")]
    [InlineData("ftp://a.example/s")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("mailto:a@a.example")]
    public void What_is_no_web_address_is_refused(string? url)
    {
        Assert.False(CanonicalUrl.TryMake(url, out _));
        Assert.Null(CanonicalUrl.SiteOf(url));
    }

    [Fact]
    public void An_endless_address_is_refused() => Assert.False(CanonicalUrl.TryMake("https://a.example/" + new string('a', 3000), out _));

    [Theory]
    [InlineData("https://www.BakuTribune.com/x", "bakutribune.com")]
    [InlineData("http://news.bakutribune.com:8080/", "news.bakutribune.com")]
    [InlineData("http://127.0.0.1:5001/feed", "127.0.0.1")]
    public void A_site_is_the_host_without_www(string url, string site) => Assert.Equal(site, CanonicalUrl.SiteOf(url));

    [Theory]
    [InlineData("http://a.example/s", "https://www.a.example/s/")]
    [InlineData("https://m.a.example/s?id=1", "https://a.example/s/?id=1")]
    [InlineData("https://a.example", "http://www.a.example/")]
    [InlineData("https://a.example/s/amp/", "https://a.example/s")]
    [InlineData("https://a.example/amp/s", "https://a.example/s")]
    [InlineData("https://amp.a.example/s.amp", "https://a.example/s")]
    [InlineData("https://a.example/s.amp.html?id=1&amp", "https://a.example/s.html?id=1")]
    [InlineData("https://a.example/s?outputType=amp", "https://a.example/s")]
    [InlineData("https://a-example.cdn.ampproject.org/c/s/a.example/s", "https://a.example/s")]
    [InlineData("https://www.google.com/amp/s/www.a.example/s", "https://a.example/s")]
    public void Addresses_of_one_story_are_one_identity(string one, string other) => Assert.Equal(IdentityOf(one), IdentityOf(other));

    [Theory]
    [InlineData("https://a.example/s?id=1", "https://a.example/s?id=2")]
    [InlineData("https://a.example/S", "https://a.example/s")]
    [InlineData("https://m.example/s", "https://example/s")]
    [InlineData("https://news.a.example/s", "https://a.example/s")]
    public void Addresses_of_two_stories_are_two(string one, string other) => Assert.NotEqual(IdentityOf(one), IdentityOf(other));

    [Fact]
    public void Any_input_is_answered() => Gen.String.Sample(text =>
    {
        CanonicalUrl.TryMake(text, out _);
        if (CanonicalUrl.TryMake("https://a.example/" + text, out var canonical))
        {
            Assert.True(CanonicalUrl.TryMake(canonical, out var again));
            Assert.Equal(canonical, again);
        }
    });

    private static string IdentityOf(string url)
    {
        Assert.True(CanonicalUrl.TryMake(url, out var canonical));
        return ArticleIdentity.OfAddress(canonical);
    }
}
