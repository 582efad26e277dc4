using TribuneBot.Core.Search.Relevance;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Scores every article that has any word of a query: the first of two looks.</summary>
internal sealed class RelevanceScoring(SqliteSession session, RelevanceArchive archive, Func<int, bool> isAllowed, Func<bool> isLate)
{
    private readonly int[] _frequencies = new int[archive.Count];

    /// <summary>Articles that have any of the query's words.</summary>
    public int Matched { get; private set; }

    /// <summary>How rare a word is in any of its forms.</summary>
    public double IdfOf(RelevanceTerm term) => archive.Model.Idf(Math.Min(archive.Count, FormsOf(term).Sum(form => archive.CountOf(session, form))));

    public double IdfOf(string word) => archive.Model.Idf(archive.CountOf(session, word));

    /// <summary>
    /// The best articles, the best first. The rarest words are read first; when time is up, the commonest are left out, which tell least.
    /// </summary>
    public List<(int Place, double Score)> Best(RelevanceQuery query, int limit)
    {
        var scores = new float[archive.Count];
        var isFirst = true;
        foreach (var (term, idf) in query.Terms.Select(term => (term, Idf: IdfOf(term))).OrderByDescending(term => term.Idf))
        {
            if (!isFirst && isLate())
                break;
            isFirst = false;
            Add(term, (float)(query.Worth(idf) * term.Weight), query.Saturation, scores);
        }

        return Best(scores, limit);
    }

    private void Add(RelevanceTerm term, float weight, double saturation, float[] scores)
    {
        var touched = new List<int>();
        foreach (var form in FormsOf(term))
        {
            var counts = archive.Languages.ConvertAll(language => term.FormsIn(language).Contains(form, StringComparer.Ordinal));
            var postings = archive.PostingsOf(session, form);
            for (var i = 0; i < postings.Count; i++)
            {
                var place = postings.Places[i];
                if (!counts[archive.LanguageOf(place)])
                    continue;
                if (_frequencies[place] == 0)
                    touched.Add(place);
                _frequencies[place] += postings.Frequencies[i];
            }
        }

        foreach (var place in touched)
        {
            scores[place] += weight * (float)RelevanceModel.Saturate(_frequencies[place], archive.NormOf(place), saturation);
            _frequencies[place] = 0;
        }
    }

    private List<(int Place, double Score)> Best(float[] scores, int limit)
    {
        var best = new PriorityQueue<int, (float Score, int Newer)>(limit + 1);
        Matched = 0;
        for (var place = 0; place < scores.Length; place++)
        {
            if (scores[place] <= 0 || !isAllowed(place))
                continue;

            Matched++;
            if (best.Count < limit)
                best.Enqueue(place, (scores[place], place));
            else
                best.EnqueueDequeue(place, (scores[place], place));
        }

        var sorted = new List<(int Place, double Score)>(best.Count);
        while (best.TryDequeue(out var place, out var priority))
            sorted.Add((place, priority.Score));
        sorted.Reverse();
        return sorted;
    }

    private IEnumerable<string> FormsOf(RelevanceTerm term) =>
        archive.Languages.SelectMany(term.FormsIn).Distinct(StringComparer.Ordinal);
}
