using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Inline;

/// <summary>What an inline query finds.</summary>
internal sealed class InlineSearch(ISearchIndex index, IArticleStore articles)
{
    /// <summary>Telegram takes no more in one answer.</summary>
    public const int PageSize = 50;

    public const int DeepestOffset = 1_000;

    /// <summary>Somebody who is still typing means the beginning of a word, where the whole word finds nothing.</summary>
    public async Task<InlinePage> FindAsync(string words, int offset, CancellationToken cancellationToken)
    {
        var query = words[..TextBreaks.WholeCharacters(words, AlertLimits.LongestQuery)];
        var found = await index.SearchAsync(new SearchRequest(query, offset, PageSize), cancellationToken);
        if ((found.Hits.Count == 0 || found.IsPartial) && char.IsLetter(query[^1]))
        {
            var begun = await index.SearchAsync(new SearchRequest(query + "*", offset, PageSize), cancellationToken);
            if (begun.Hits.Count > 0 && !begun.IsPartial)
                found = begun;
        }

        var isMore = found.Hits.Count == PageSize && (found.More || found.Total > offset + PageSize);
        return new InlinePage([.. found.Hits.Select(hit => (hit.Article, hit.Snippet.Text))], Next(offset, isMore));
    }

    public async Task<InlinePage> LatestAsync(IReadOnlyCollection<string> languages, int offset, CancellationToken cancellationToken)
    {
        var found = await articles.LatestAsync(topicId: null, languages, offset, PageSize, cancellationToken);
        return new InlinePage([.. found.Select(article => (article, article.Lead))], Next(offset, found.Count == PageSize));
    }

    private static int? Next(int offset, bool isMore) => isMore && offset + PageSize <= DeepestOffset ? offset + PageSize : null;
}
