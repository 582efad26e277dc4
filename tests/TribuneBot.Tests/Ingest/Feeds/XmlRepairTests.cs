using TribuneBot.Ingest.Feeds;

namespace TribuneBot.Tests.Ingest.Feeds;

public sealed class XmlRepairTests
{
    [Theory]
    [InlineData("<a>R & D</a>", "<a>R &amp; D</a>")]
    [InlineData("<a>R & D&nbsp;news</a>", "<a>R &amp; D\u00A0news</a>")]
    [InlineData("<a href='?x=1&y=2'/>", "<a href='?x=1&amp;y=2'/>")]
    [InlineData("<a>&unknown;</a>", "<a>&amp;unknown;</a>")]
    [InlineData("<a>&</a>", "<a>&amp;</a>")]
    [InlineData("<a>\u0002&#2;</a>", "<a></a>")]
    [InlineData("noise<a/>", "<a/>")]
    [InlineData("no markup", "")]
    public void What_is_wrong_is_mended_and_told(string text, string expected) => Assert.Equal((expected, true), XmlRepair.Repair(text));

    [Fact]
    public void Half_a_surrogate_pair_is_dropped() => Assert.Equal(("<a></a>", true), XmlRepair.Repair($"<a>{(char)0xD800}</a>"));

    [Theory]
    [InlineData("<a>&amp;&lt;&#160;&#x41;</a>", "<a>&amp;&lt;\u00A0A</a>")]
    [InlineData("<a>&#38;&#60;</a>", "<a>&amp;&lt;</a>")]
    [InlineData("<a><![CDATA[R & D &nbsp;]]></a>", "<a><![CDATA[R & D &nbsp;]]></a>")]
    [InlineData("<a><!-- R & D -- --></a>", "<a></a>")]
    [InlineData("\uFEFF <?xml version='1.1' encoding='x'?>\n<a/>", "<a/>")]
    [InlineData("<a>😀</a>", "<a>😀</a>")]
    public void What_is_right_is_not_called_mended(string text, string expected) => Assert.Equal((expected, false), XmlRepair.Repair(text));
}
