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

    /// <summary>The phrases to look for, in FTS5's language, and how many articles have any of them, roughly.</summary>
    public (List<string> Phrases, long Articles) Of(QueryTerm term)
    {
        var phrases = new List<string>();
        var articles = 0L;
        foreach (var words in term.Alternatives)
        {
            if (isCurrent && term.IsBeginning(words))
                articles += Complete(words, term, phrases);
            else if (Count(words, term.IsBeginning(words)) is { } count)
            {
                phrases.Add(Phrase(words, term));
                articles += count;
            }
        }

        return (phrases, articles);
    }

    /// <summary>Everything: each article has a language.</summary>
    public List<string> OfAnyLanguage()
    {
        if (!isCurrent)
            return ["\"l_\" *"];

        var languages = new List<string>();
        _vocabulary.Look("l_", (tag, _) => languages.Add(MatchExpression.Quoted([Encoding.UTF8.GetString(tag)])));
        return languages;
    }

    /// <summary>The words all in the title.</summary>
    public static string InTitle(string phrase) => $"\"={phrase[1..].Replace(" ", " =", StringComparison.Ordinal)}";

    private long Complete(IReadOnlyList<string> beginning, QueryTerm term, List<string> phrases)
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

    private string Phrase(IReadOnlyList<string> words, QueryTerm term)
    {
        var phrase = MatchExpression.Quoted(words) + (term.IsBeginning(words) ? " *" : "");
        return term.Field != QueryField.Title ? phrase : isCurrent ? InTitle(phrase) : $"(Title : {phrase})";
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
