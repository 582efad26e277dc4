using TribuneBot.Ingest.Markup;

namespace TribuneBot.Tests.Ingest.Markup;

public sealed class SurrogateReferencesTests
{
    [Theory]
    [InlineData("Bread &#55358;&#56662; today", "Bread 🥖 today")]
    [InlineData("&#xD83E;&#xDD56;", "🥖")]
    [InlineData("&#xd83e;&#xdd56;&#55358;&#56662;!", "🥖🥖!")]
    public void Two_references_that_are_halves_of_one_sign_are_joined(string html, string joined) => Assert.Equal(joined, SurrogateReferences.Joined(html));

    [Theory]
    [InlineData("plain")]
    [InlineData("&#55358; alone")]
    [InlineData("&#55358;&#65;")]
    [InlineData("&#56662;&#55358;")]
    [InlineData("&#5")]
    [InlineData("&#xD83E;")]
    [InlineData("&#xD;&#xD;")]
    [InlineData("&#8364; and &#5024;")]
    public void What_is_no_pair_stays(string html) => Assert.Equal(html, SurrogateReferences.Joined(html));
}
