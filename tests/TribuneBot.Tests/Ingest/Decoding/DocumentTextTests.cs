using System.Text;
using TribuneBot.Ingest.Decoding;

namespace TribuneBot.Tests.Ingest.Decoding;

public sealed class DocumentTextTests
{
    private const string Story = "Порт открылся — əla";
    private const string Russian = "Порт открылся";

    [Fact]
    public void A_byte_order_mark_wins_over_everything() =>
        Assert.Equal(Story, DocumentText.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Story)], "text/xml; charset=windows-1251"));

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    public void A_marked_wide_text_is_read(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);

        Assert.Equal(Story, DocumentText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Story)], null));
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void The_transport_names_the_charset(string charset) =>
        Assert.Equal(Russian, DocumentText.Decode(Encode(charset, Russian), $"text/html; charset=\"{charset}\""));

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void An_xml_declaration_names_the_charset(string charset)
    {
        var text = $"<?xml version='1.0' encoding='{charset}'?><rss>{Russian}</rss>";

        Assert.Equal(text, DocumentText.Decode(Encode(charset, text), "text/xml"));
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>")]
    public void A_meta_element_names_the_charset(string meta)
    {
        var text = $"<html><head><meta name=viewport content=x>{meta}</head>{Russian}";

        Assert.Equal(text, DocumentText.Decode(Encode("windows-1251", text), null));
    }

    [Fact]
    public void Undeclared_text_is_utf_8_where_it_can_be() => Assert.Equal(Story, DocumentText.Decode(Encoding.UTF8.GetBytes(Story), null));

    [Fact]
    public void Undeclared_text_that_is_not_utf_8_is_windows_1251() =>
        Assert.Equal(Russian, DocumentText.Decode(Encode("windows-1251", Russian), null));

    [Fact]
    public void A_stray_bad_byte_does_not_spoil_the_rest() =>
        Assert.Equal(Story + "\uFFFD", DocumentText.Decode([.. Encoding.UTF8.GetBytes(Story), 0xFF], null));

    [Theory]
    [InlineData("text/html; charset=no-such-thing")]
    [InlineData("text/html; charset=")]
    [InlineData("charset")]
    public void An_unknown_charset_is_passed_over(string contentType) =>
        Assert.Equal(Story, DocumentText.Decode(Encoding.UTF8.GetBytes(Story), contentType));

    [Fact]
    public void What_can_be_read_byte_by_byte_is_not_utf_16_whatever_it_declares()
    {
        var text = $"<?xml version='1.0' encoding='utf-16'?><rss>{Russian}</rss>";

        Assert.Equal(text, DocumentText.Decode(Encoding.UTF8.GetBytes(text), null));
    }

    [Fact]
    public void Wide_markup_without_a_mark_is_recognised() =>
        Assert.Equal("<rss>п</rss>", DocumentText.Decode(Encoding.BigEndianUnicode.GetBytes("<rss>п</rss>"), null));

    private static byte[] Encode(string charset, string text) => CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);
}
