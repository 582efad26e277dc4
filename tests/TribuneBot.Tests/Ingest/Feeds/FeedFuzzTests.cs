using System.Text;
using System.Xml;
using CsCheck;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Tests.Ingest.Feeds;

/// <summary>The documents of the cases are the corpus; they are damaged in every way, and nothing may come of it but a reading.</summary>
public sealed class FeedFuzzTests
{
    private static readonly Uri Address = new("https://post.example/feed");
    private static readonly byte[][] Corpus = [.. FeedCaseTests.All().Select(one => one.Bytes)];
    private static readonly string[] Pieces =
        ["<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE x [", "&", "&amp;", "&#x", ";", "\"", "'", "=", "<a b=\"", " xmlns:q='u'", "<item>", "</item>", "<entry>", "<title>", "\0", "\uFFFF", "{", "]"];

    private static readonly string[] Damage = ["", "", "<", ">", "&", "&lt;", "\"", "<b>", "</b>", "<b/>", "--", "x=", "]]>", "\u0001"];

    [Fact]
    public void No_damage_to_any_document_crashes_the_reader()
    {
        var damage = Gen.Select(Gen.Int[0, Corpus.Length - 1], Gen.Double[0, 1], Gen.Int[0, 60], Gen.OneOf(Gen.Byte.Array[0, 6], AnyOf(Pieces).Select(Encoding.UTF8.GetBytes)));
        damage.Sample((index, at, cut, insert) =>
        {
            var bytes = Corpus[index];
            var start = (int)(at * bytes.Length);
            return FeedReader.Read([.. bytes[..start], .. insert, .. bytes.Skip(start + cut)], null, Address) is not null;
        }, iter: 4_000);
    }

    [Fact]
    public void No_heap_of_markup_crashes_the_reader() =>
        AnyOf(Pieces).Array[0, 60].Sample(pieces => FeedReader.Read("<rss><channel><item>" + string.Concat(pieces), Address) is not null, iter: 3_000);

    /// <summary>Two documents crossed: what one opens, the other closes.</summary>
    [Fact]
    public void No_crossing_of_two_documents_crashes_the_reader() =>
        Gen.Select(Gen.Int[0, Corpus.Length - 1], Gen.Int[0, Corpus.Length - 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((one, other, end, start) =>
            FeedReader.Read([.. Corpus[one][..(int)(end * Corpus[one].Length)], .. Corpus[other].Skip((int)(start * Corpus[other].Length))], null, Address) is not null, iter: 2_000);

    /// <summary>What the framework's reader takes is sound, and what it refuses was salvaged.</summary>
    [Fact]
    public void What_is_salvaged_is_exactly_what_the_frameworks_reader_refuses()
    {
        var documents = FeedCaseTests.All().Select(one => Encoding.UTF8.GetString(one.Bytes)).Where(text => text.Contains("<rss", StringComparison.Ordinal) || text.Contains("<feed", StringComparison.Ordinal))
            .Where(text => !text.Contains("<!DOCTYPE", StringComparison.Ordinal) && !text.Contains("version=\"1.1\"", StringComparison.Ordinal) && !text.Contains('\uFFFD')).Select(Undeclared).Where(text => !HasDeclaration(text)).ToArray();
        var damage = Gen.Select(AnyOf(documents), Gen.Double[0, 1], Gen.Int[0, 3], AnyOf(Damage));
        damage.Sample((text, at, cut, insert) =>
        {
            var start = (int)(at * text.Length);
            var damaged = text[..start] + insert + text[Math.Min(text.Length, start + cut)..];
            return HasDeclaration(damaged) || TolerantXml.Read(new SourceText(damaged)).IsSalvaged == !IsWellFormed(damaged);
        }, iter: 3_000);
    }

    /// <summary>The framework's reader hears the XML declaration, which ours leaves to the decoder; damage to it is not compared.</summary>
    private static bool HasDeclaration(string text) => text.Contains("<?", StringComparison.Ordinal) || text.Contains("<!D", StringComparison.Ordinal);

    private static string Undeclared(string text)
    {
        var plain = text.TrimStart('\uFEFF');
        return plain.StartsWith("<?xml", StringComparison.Ordinal) ? plain[(plain.IndexOf("?>", StringComparison.Ordinal) + 2)..] : plain;
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("<rss><channel><item>", "<a>", "")]
    [InlineData("<rss><channel><item><description>", "&lt;nav&gt;", "")]
    [InlineData("<rss><channel><item><description>", "&lt;a ", "")]
    [InlineData("<rss><channel><item><description>", "&lt;!--", "")]
    [InlineData("<rss><channel><item><description>", "&lt;script&gt;&lt;a title=\"", "")]
    [InlineData("<rss><channel>", "<!--a>", "")]
    [InlineData("<rss><channel>", "<![CDATA[", "")]
    [InlineData("<rss><channel>", "<!DOCTYPE a [", "")]
    [InlineData("<rss><channel>", "<? ", "")]
    [InlineData("<rss><channel>", "<a b=\"", "")]
    [InlineData("<rss><channel>", "<a b='><c d=\">", "")]
    [InlineData("<rss ", "a='b' ", "/>")]
    [InlineData("<rss ", "xmlns:a='b' ", "/>")]
    [InlineData("<rss><channel>", "<item><title>a</title>", "")]
    [InlineData("<rss><channel><item>", "<category>a</category>", "")]
    [InlineData("<rss><channel><item>", "</b>", "")]
    [InlineData("<rss><channel><item><title>", "a<!-- b -->", "")]
    [InlineData("<rss><channel><item><title>", "&amp;", "")]
    [InlineData("<!DOCTYPE r [", "<!ENTITY a 'b'>", "]><rss/>")]
    [InlineData("{\"items\":[", "{\"id\":\"1\"},", "")]
    [InlineData("{\"items\":", "[", "")]
    public void A_megabyte_of_one_thing_is_read_like_any_other(string start, string piece, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + end;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = FeedReader.Read(text, Address);

        Assert.NotNull(reading);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200 * 1024 * 1024);
        Assert.True(reading is not FeedReading.Read { Document: var feed } || feed.Entries.Count <= FeedDocument.MaxEntries);
    }

    private static Gen<string> AnyOf(string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}
