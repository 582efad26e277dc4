using System.Text;
using CsCheck;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Opml;
using TribuneBot.Ingest.Polling;
using TribuneBot.Ingest.Push;

namespace TribuneBot.Tests.Ingest.Polling;

/// <summary>Whatever bytes come, the small readers answer with a value.</summary>
public sealed class HostileBytesTests
{
    private static readonly Uri Address = new("https://courier.example/x");

    private static readonly string[] Corpus =
    [
        """<?xml version="1.0"?><rss version="2.0"><channel><ttl>60</ttl><skipHours><hour>1</hour></skipHours><link rel="hub" href="https://h.example/"/><item/></channel></rss>""",
        """<?xml version="1.0"?><urlset><url><loc>https://courier.example/1</loc><lastmod>2023-03-14</lastmod></url></urlset>""",
        """<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://courier.example/rss"><outline/></outline></body></opml>""",
        """{"feed_url":"https://courier.example/f","hubs":[{"url":"https://h.example/"}],"action":"create","url":"https://courier.example/1","title":"A","topics":["x"]}""",
        """<!doctype html><div class="s"><a href="/1">One</a><time datetime="2023-03-14">x</time></div>""",
    ];

    private static readonly Gen<byte[]> Mutated =
        from document in Gen.Int[0, Corpus.Length - 1].Select(index => Corpus[index])
        from cut in Gen.Int[0, document.Length]
        from noise in Gen.Byte.Array[0, 12]
        from at in Gen.Int[0, document.Length]
        select Mutate(Encoding.UTF8.GetBytes(document), cut, noise, at);

    [Fact]
    public void No_bytes_make_a_reader_throw() => Mutated.Sample(
        bytes =>
        {
            var source = new SourceSettings("Courier", Address.AbsoluteUri, null, null, null, []) { Kind = SourceKind.List, List = new ListRules(".s", Published: "time") };
            new SourceReader(Newsrooms.Courier).ReadFeed(source, bytes, null, Address);
            OpmlDocument.Read(bytes);
            PublishRequestReader.Read(bytes, TimeZoneInfo.Utc);
            ListPageReader.Read(DocumentText.Decode(bytes, null), Address, source, TimeZoneInfo.Utc);
        },
        iter: 2_000);

    [Fact]
    public void No_text_makes_a_header_reader_throw() => Gen.Select(Gen.String, Gen.String).Sample((header, other) =>
    {
        WebSubLinks.Hub(header, Address);
        WebSubLinks.Self($"<{header}>; rel=self; {other}", Address);
        Assert.False(PushSignature.IsOfHub(header, "secret", [1, 2]));
        Assert.False(PushSignature.IsOfRequest($"sha256={other}", "secret", header, [1, 2]));
    });

    [Fact]
    public void A_sitemap_of_a_hundred_thousand_addresses_brings_its_newest_hundred()
    {
        var pages = string.Concat(Enumerable.Range(1, 100_000).Select(i => $"<url><loc>https://courier.example/{i}</loc></url>"));

        var reading = new SourceReader(Newsrooms.Courier).ReadFeed(
            new SourceSettings("Courier", Address.AbsoluteUri, null, null, null, []), Encoding.UTF8.GetBytes($"<urlset>{pages}</urlset>"), null, Address);

        Assert.Equal(100, reading.Drafts.Count);
        Assert.Equal("https://courier.example/100000", reading.Drafts[^1].Url);
    }

    private static byte[] Mutate(byte[] document, int cut, byte[] noise, int at)
    {
        var place = Math.Min(at, document.Length);
        var mixed = document[..place].Concat(noise).Concat(document[place..]).ToArray();
        return cut % 3 == 0 ? mixed[..Math.Min(cut, mixed.Length)] : mixed;
    }
}
