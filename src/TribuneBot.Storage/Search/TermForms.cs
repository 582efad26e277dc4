using System.Text;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// What of a term the archive can have at all, by its vocabulary. A query names each word in several languages and scripts; most of these
/// forms are in no article, and asking the index for each would cost more than the answer.
/// </summary>
internal sealed class TermForms(SqliteSession session, bool isCurrent, CompletionLimit limit)
{
    private readonly Dictionary<string, long?> _counts = new(StringComparer.Ordinal);
    private readonly VocabularyPages _vocabulary = new(session);

    /// <summary>A beginning had more completions than were taken.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The key from which on all pairs of common words that were asked for are in the index.</summary>
    public long Since { get; private set; } = long.MinValue;

    /// <summary>The phrases to look for, and how many articles have any of them, roughly.</summary>
    public (List<IndexPhrase> Phrases, long Articles) Of(QueryTerm term)
    {
        var phrases = new List<IndexPhrase>();
        var articles = 0L;
        foreach (var words in term.Alternatives)
        {
            if (isCurrent && term.IsBeginning(words))
                articles += Complete(words, term, phrases);
            else if (Count(words, term.IsBeginning(words)) is { } count)
            {
                phrases.AddRange(PairOf(words, term) ?? [Phrase(words, term)]);
                articles += count;
            }
        }

        return (phrases, articles);
    }

    /// <summary>Everything: each article has a language.</summary>
    public List<IndexPhrase> OfAnyLanguage()
    {
        if (!isCurrent)
            return [new IndexPhrase("\"l_\" *")];

        var languages = new List<IndexPhrase>();
        _vocabulary.Look("l_", (tag, _) => languages.Add(new IndexPhrase(MatchExpression.Quoted([Encoding.UTF8.GetString(tag)]))));
        return languages;
    }

    private long Complete(IReadOnlyList<string> beginning, QueryTerm term, List<IndexPhrase> phrases)
    {
        var (commonest, words, articles) = Vocabulary.BeginningWith(session, beginning[0], limit.Words);
        if (words == 0)
            return 0;

        if (articles <= limit.Merged)
        {
            phrases.Add(Phrase(beginning, term));
            return articles;
        }

        IsCut |= words > limit.Words;
        foreach (var word in commonest)
            phrases.Add(Phrase([word.Word], term with { IsPrefix = false }));
        return articles;
    }

    private IndexPhrase Phrase(IReadOnlyList<string> words, QueryTerm term)
    {
        var phrase = new IndexPhrase(MatchExpression.Quoted(words) + (term.IsBeginning(words) ? " *" : ""));
        return term.Field != QueryField.Title ? phrase : isCurrent ? phrase.InTitle() : new IndexPhrase($"(Title : {phrase.Text})");
    }

    /// <summary>Two words side by side that are common, by what the index has for that; null when they are not.</summary>
    private IndexPhrase[]? PairOf(IReadOnlyList<string> words, QueryTerm term)
    {
        if (words.Count != 2 || !isCurrent || CommonWords.Since(session, words[0]) is not { } one || CommonWords.Since(session, words[1]) is not { } other)
            return null;

        Since = Math.Max(Since, Math.Max(one, other));
        var pair = new IndexPhrase(MatchExpression.Quoted([CommonPairs.Of(words[0], words[1])]), MatchExpression.Quoted(words), IsPair: true);
        return term.Field == QueryField.Title
            ? [pair.InTitle()]
            : [pair, new IndexPhrase(pair.InTitle().Text, IndexPhrase.Nothing)];
    }

    /// <summary>Of a phrase: as its rarest word. Null when a word is in no article.</summary>
    private long? Count(IReadOnlyList<string> words, bool isPrefix)
    {
        if (isPrefix)
            return 0;

        long? least = long.MaxValue;
        foreach (var word in words)
        {
            if (!_counts.TryGetValue(word, out var count))
                _counts[word] = count = _vocabulary.Count(word);
            if (count is null && isCurrent)
                return null;
            least = Math.Min(least.Value, count ?? 0);
        }

        return least;
    }
}
