using CsCheck;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Tests.Ingest.Cleaning;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  a \u00A0 b\tc\r\nd  ", "a b c d")]
    [InlineData("ze\u00ADro\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("\u00A0", "")]
    public void One_line_has_single_spaces_and_nothing_invisible(string text, string expected) =>
        Assert.Equal(expected, PlainText.OneLine(text));

    [Fact]
    public void Paragraphs_are_one_a_line() => Assert.Equal("one\ntwo\nthree", PlainText.Paragraphs("one\r\n\r\n two \u2029three\n \n"));

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Gen.String.Sample(text => PlainText.OneLine(PlainText.OneLine(text)) == PlainText.OneLine(text)
            && PlainText.Paragraphs(PlainText.Paragraphs(text)) == PlainText.Paragraphs(text));
}
