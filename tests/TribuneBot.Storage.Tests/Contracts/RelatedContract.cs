namespace TribuneBot.Storage.Tests.Contracts;

public abstract class RelatedContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task The_story_that_shares_most_of_its_words_comes_first_and_itself_never()
    {
        var story = await StoreAsync(Given.Article("a", "Lighthouse keepers count migrating storks", "x", lead: "Storks rest near the lighthouse."));
        await StoreAsync(Given.Article("b", "Storks leave the lighthouse early", "x", lead: "Keepers count migrating birds."));
        await StoreAsync(Given.Article("c", "Keepers repaint a bridge", "x", lead: "Blue."));
        await StoreAsync(Given.Article("d", "Oil price falls", "x", lead: "Markets."));

        var related = await World.Related.RelatedAsync(story.ArticleId, 5, Cancel);

        Assert.Equal("Storks leave the lighthouse early", related[0].Title);
        Assert.DoesNotContain(related, other => other.Id == story.ArticleId || other.Title == "Oil price falls");
    }

    [Fact]
    public async Task No_withdrawn_story_and_no_teaser_is_related_to_anything()
    {
        var story = await StoreAsync(Given.Article("a", "Storks near the lighthouse", "x", lead: "Birds."));
        var gone = await StoreAsync(Given.Article("b", "Storks over the lighthouse", "y", lead: "Birds."));
        await StoreAsync(Given.Article("c", "Storks under the lighthouse", isTeaser: true, lead: "Birds."));
        await World.Articles.WithdrawAsync(gone.ArticleId, Cancel);

        Assert.Empty(await World.Related.RelatedAsync(story.ArticleId, 5, Cancel));
        Assert.Empty(await World.Related.RelatedAsync(999, 5, Cancel));
    }
}
