using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Reads the pages of the feeds, in the reader's languages.</summary>
internal sealed class FeedSource(IArticleStore articles, IFrontPage frontPage, NewsroomProfile newsroom)
{
    public async Task<FeedPage> ReadAsync(Feed feed, string? topicId, int offset, Visit visit, CancellationToken cancellationToken)
    {
        // One more than is shown tells whether there is a next page.
        const int Asked = StoryList.PageSize + 1;
        var languages = visit.Reader.StoryLanguages;
        if (feed == Feed.Top)
        {
            var top = await frontPage.TopAsync(topicId, languages, offset, Asked, visit.Now, cancellationToken);
            return Page(top.Articles, top.Basis, top.Reads);
        }

        var found = feed == Feed.Today
            ? await frontPage.SinceAsync(Midnight(visit), topicId, languages, offset, Asked, cancellationToken)
            : await articles.LatestAsync(topicId, languages, offset, Asked, cancellationToken);
        return Page(found, TopBasis.Nothing, []);
    }

    private static FeedPage Page(IReadOnlyList<Article> found, TopBasis basis, IReadOnlyList<long> reads) =>
        new([.. found.Take(StoryList.PageSize)], found.Count > StoryList.PageSize, basis, reads);

    private DateTimeOffset Midnight(Visit visit)
    {
        var zone = visit.ZoneIn(newsroom);
        return ZoneRules.MomentOf(ZoneRules.DayOf(visit.Now, zone), TimeOnly.MinValue, zone);
    }
}
