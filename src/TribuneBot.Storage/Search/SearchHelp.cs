using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Queries;
using TribuneBot.Core.Search.Spelling;

namespace TribuneBot.Storage.Search;

/// <summary>What a good librarian does when there is nothing: asks whether something else was meant, and brings what comes near.</summary>
internal sealed class SearchHelp(ISearchIndex index, IVocabulary vocabulary, QueryParser queries)
{
    /// <summary>Fewer hits than this are few.</summary>
    public const int Few = 3;

    private const int MostGuessed = 3;
    private const int MostDropped = 6;
    private const int MostSimilar = 2_000;
    private const int SharedBeginning = 3;
    private const int MostRead = 10;
    private const double OneMistake = 1;
    private const double MostDistant = 2;

    /// <summary>Of what a word's letters are worth: "karabak" is not meant to be "karvan", whose stems are two letters apart.</summary>
    private const double MostDistantShare = 0.2;

    /// <summary>Adds to a page that found hardly anything.</summary>
    public async Task<SearchPage> CompleteAsync(SearchQuery query, SearchRequest request, SearchPage page, CancellationToken cancellationToken)
    {
        var unknown = await UnknownAsync(query, cancellationToken);
        var suggestion = await SuggestAsync(query, unknown, cancellationToken);
        var partial = page.Total == 0 ? await SomeWordsAsync(query, unknown, request, cancellationToken) : [];
        return page with
        {
            Suggestion = suggestion,
            Wider = page.Total == 0 ? WiderQueries.Of(query) : [],
            IsPartial = partial.Count > 0,
            Total = partial.Count > 0 ? partial.Count : page.Total,
            Hits = partial.Count > 0 ? partial : page.Hits,
        };
    }

    /// <summary>Clauses of one word that no article has in any of its forms.</summary>
    private async Task<List<QueryClause>> UnknownAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var single = query.Clauses.Where(clause => clause.Terms is [{ IsFilter: false, IsPrefix: false, Words.Count: 1 }]).Take(SearchQuery.MaxTerms).ToList();
        var forms = single.SelectMany(clause => clause.Terms[0].Alternatives.Where(words => words.Count == 1).Select(words => words[0])).ToHashSet(StringComparer.Ordinal);
        var known = await vocabulary.FrequenciesAsync(forms, cancellationToken);
        return single.FindAll(clause => !clause.Terms[0].Alternatives.Any(words => words.Count > 1 || known.ContainsKey(words[0])));
    }

    private async Task<string?> SuggestAsync(SearchQuery query, List<QueryClause> unknown, CancellationToken cancellationToken)
    {
        var corrected = new Dictionary<QueryClause, string>();
        foreach (var clause in unknown.Where(clause => SpellingCandidates.IsFor(clause.Terms[0].Words[0])).Take(MostGuessed))
        {
            if (await CorrectAsync(clause.Terms[0].Words[0], cancellationToken) is { } word)
                corrected[clause] = word;
        }

        if (corrected.Count == 0)
            return null;

        var parts = query.Clauses.Select(clause => corrected.TryGetValue(clause, out var word)
            ? (clause.Terms[0].Field == QueryField.Title ? "title:" : "") + word
            : clause.Text);
        var rest = query.Understood[Math.Min(query.Understood.Length, string.Join(' ', query.Clauses.Select(clause => clause.Text)).Length)..];
        return string.Join(' ', parts) + rest;
    }

    private async Task<string?> CorrectAsync(string word, CancellationToken cancellationToken)
    {
        var named = await NamesNearAsync(word, cancellationToken);
        var near = SpellingCandidates.Near(word).Select(entry => (Word: entry.Key, Cost: entry.Value, Forms: SpellingCandidates.IndexForms(entry.Key).ToList())).ToList();
        var known = await vocabulary.FrequenciesAsync(near.SelectMany(candidate => candidate.Forms).ToHashSet(StringComparer.Ordinal), cancellationToken);
        var found = near.Select(candidate => (candidate.Word, candidate.Cost, candidate.Forms.Max(form => known.GetValueOrDefault(form))));
        if (SpellingCandidates.Best([.. found, .. named.Where(name => name.Cost <= OneMistake)]) is { } best)
            return await WrittenAsync(best, named, cancellationToken);

        var similar = await vocabulary.BeginningWithAsync(word[..SharedBeginning], MostSimilar, cancellationToken);
        var forms = SpellingCandidates.IndexForms(word).ToList();
        var most = MostOf(word);
        var farther = similar
            .Select(other => (other.Key, Cost: forms.Min(form => SpellingCandidates.Distance(form, other.Key, most)), other.Value))
            .Where(other => other.Cost <= most);
        return SpellingCandidates.Best([.. farther, .. named]) is { } distant ? await WrittenAsync(distant, named, cancellationToken) : null;
    }

    private static double MostOf(string word) => Math.Clamp(MostDistantShare * word.Length, OneMistake, MostDistant);

    /// <summary>Names that the archive has in some spelling.</summary>
    private async Task<List<(string Word, double Cost, int Articles)>> NamesNearAsync(string word, CancellationToken cancellationToken)
    {
        var names = queries.NamesNear(word, MostOf(word));
        var known = await vocabulary.FrequenciesAsync(names.SelectMany(name => name.Forms).ToHashSet(StringComparer.Ordinal), cancellationToken);
        return [.. names.Select(name => (name.Name, name.Cost, name.Forms.Max(form => known.GetValueOrDefault(form)))).Where(name => name.Item3 > 0)];
    }

    /// <summary>A word of the index as an article writes it; a name as the list of names has it.</summary>
    private async Task<string> WrittenAsync(string word, List<(string Word, double Cost, int Articles)> named, CancellationToken cancellationToken)
    {
        if (named.Exists(name => name.Word == word))
            return word;

        // The newest article may have the word in another script or language: президент is also asked for as prezident.
        var page = await index.SearchAsync(new SearchRequest(word, 0, MostRead), cancellationToken);
        return page.Hits
            .SelectMany(hit => Words.Split(hit.Article.Title).Concat(Words.Split(hit.Snippet.Text)))
            .Select(written => written.Folded)
            .FirstOrDefault(written => SpellingCandidates.IndexForms(written).Contains(word, StringComparer.Ordinal)) ?? word;
    }

    /// <summary>Articles that have all but the words nobody has, else all but one word, else any word.</summary>
    private async Task<IReadOnlyList<SearchHit>> SomeWordsAsync(
        SearchQuery query, List<QueryClause> unknown, SearchRequest request, CancellationToken cancellationToken)
    {
        var words = query.Clauses.Where(clause => !clause.IsFilter).ToList();
        if (words.Count < 2 || unknown.Count == words.Count)
            return [];

        if (unknown.Count > 0 && await FindAsync(query.Without(unknown), request, cancellationToken) is { Count: > 0 } known)
            return known;

        var left = words.Except(unknown).ToList();
        var some = new List<SearchHit>();
        foreach (var word in left.Count is > 1 and <= MostDropped ? left : [])
            some.AddRange(await FindAsync(query.Without([.. unknown, word]), request, cancellationToken));
        if (some.Count == 0 && left.Count > 0)
            some.AddRange(await FindAsync(query.WithAny(left), request, cancellationToken));
        return [.. some.DistinctBy(hit => hit.Article.Id).OrderByDescending(hit => hit.Score).Take(request.Limit)];
    }

    private async Task<IReadOnlyList<SearchHit>> FindAsync(string query, SearchRequest request, CancellationToken cancellationToken) =>
        (await index.SearchAsync(request with { Query = query, Offset = 0 }, cancellationToken)).Hits;
}
