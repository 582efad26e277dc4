using TribuneBot.Core.Search;
using TribuneBot.Tests.Core.Articles;

namespace TribuneBot.Tests.Core.Search;

public sealed class IndexedWordsMakerTests
{
    [Fact]
    public void An_article_is_stemmed_by_its_language_and_tagged()
    {
        var article = Stories.Article("Oil prices jumped") with
        {
            Lead = "Brent’s rise",
            Text = "Again.\nAnd again",
            TopicIds = ["economy", "oil-and-gas"],
            Author = "Leyla Həsənli",
        };
        Assert.Equal(
            new IndexedWords("oil price jump", "brent rise", "again and again", "t_economy t_oil-and-gas l_en s_bakutribune-com a_leyla-hesenli a_leyla a_hesenli"),
            IndexedWordsMaker.Make(article));
    }

    [Theory]
    [InlineData("BakuTribune.com", "s_bakutribune-com")]
    [InlineData("localhost:8080", "s_localhost-8080")]
    [InlineData("«»", "s_")]
    [InlineData("баку", "s_u0431u0430u043au0443")]
    public void A_tag_has_only_safe_signs(string site, string tag) => Assert.Equal(tag, IndexTag.OfSite(site));
}
