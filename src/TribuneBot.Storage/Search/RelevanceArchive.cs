using TribuneBot.Core.Search.Relevance;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// What relevance needs of the whole archive, in memory while the index does not change: key, length and language of each article, and the
/// postings of the words that were asked for, up to a limit.
/// </summary>
internal sealed class RelevanceArchive
{
    private const string Instances = "temp.RelevanceInstances";
    private const string Words = "temp.RelevanceWords";
    private const int MostPostings = 48_000_000;

    private const int MostCounts = 500_000;
    private const int MostLookedAt = 4_000;

    private readonly Dictionary<string, RelevancePostings> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, LookedAtArticle> _lookedAt = [];
    private readonly byte[] _stamp;
    private readonly bool _hasVocabulary;
    private readonly long[] _keys;
    private readonly float[] _norms;
    private readonly byte[] _languages;
    private long _held;

    private RelevanceArchive(byte[] stamp, bool hasVocabulary, List<long> keys, List<int> lengths)
    {
        (_stamp, _hasVocabulary) = (stamp, hasVocabulary);
        _keys = [.. keys];
        _languages = new byte[_keys.Length];
        Model = new RelevanceModel(Math.Max(1, _keys.Length), lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average()));
        _norms = lengths.ConvertAll(length => (float)Model.Norm(length)).ToArray();
    }

    public RelevanceModel Model { get; }

    public int Count => _keys.Length;

    /// <summary>Of the articles; the first is the one most articles have.</summary>
    public List<string> Languages { get; } = [];

    public static RelevanceArchive Load(SqliteSession session)
    {
        Prepare(session);
        var (keys, lengths) = (new List<long>(), new List<int>());
        using (var rows = session.Read("SELECT id, sz FROM ArticleIndex_docsize ORDER BY id"))
        {
            while (rows.Read())
            {
                keys.Add(rows.GetInt64(0));
                lengths.Add(LengthIn(rows.GetFieldValue<byte[]>(1)));
            }
        }

        var archive = new RelevanceArchive(Stamp(session), IndexState.Read(session).IsCurrent, keys, lengths);
        archive.LoadLanguages(session);
        return archive;
    }

    /// <summary>Whether the index is still as it was; also makes the connection ready to be asked.</summary>
    public bool IsCurrent(SqliteSession session)
    {
        Prepare(session);
        return _stamp.AsSpan().SequenceEqual(Stamp(session));
    }

    public long KeyOf(int place) => _keys[place];

    /// <summary><see cref="RelevanceModel.Norm"/> of the article's length.</summary>
    public float NormOf(int place) => _norms[place];

    /// <summary>Place in <see cref="Languages"/>.</summary>
    public byte LanguageOf(int place) => _languages[place];

    /// <summary>
    /// Articles that have the word, by the vocabulary. Without it (the index is being made anew) FTS5 counts, which goes through the whole list of the word:
    /// at a million articles some milliseconds for a common one.
    /// </summary>
    public int CountOf(SqliteSession session, string word)
    {
        if (_counts.TryGetValue(word, out var known))
            return known;

        if (_counts.Count >= MostCounts)
            _counts.Clear();
        return _counts[word] = (int)(_hasVocabulary
            ? new VocabularyPages(session).Count(word) ?? 0
            : session.Number($"SELECT doc FROM {Words} WHERE term = @term", ("@term", word)) ?? 0);
    }

    /// <summary>The article's own words.</summary>
    public LookedAtArticle LookAt(SqliteSession session, int place)
    {
        if (_lookedAt.TryGetValue(place, out var known))
            return known;

        if (_lookedAt.Count >= MostLookedAt)
            _lookedAt.Clear();
        return _lookedAt[place] = LookedAtArticle.Read(session, _keys[place], Languages[_languages[place]]);
    }

    public RelevancePostings PostingsOf(SqliteSession session, string word)
    {
        if (_postings.TryGetValue(word, out var known))
            return known;

        var postings = Read(session, word);
        if (_held + postings.Count > MostPostings)
        {
            _postings.Clear();
            _held = 0;
        }

        _held += postings.Count;
        _postings[word] = postings;
        return postings;
    }

    private RelevancePostings Read(SqliteSession session, string word)
    {
        var reading = new PostingsReading(_keys);
        using var rows = session.Read($"SELECT doc, col FROM {Instances} WHERE term = @term", ("@term", word));
        while (rows.Read())
            reading.Add(rows.GetInt64(0), rows.GetString(1));
        return reading.End();
    }

    /// <summary>The languages by the number of their articles; the articles of all but the first are marked.</summary>
    private void LoadLanguages(SqliteSession session)
    {
        var found = session.Query(
            $"SELECT term, doc FROM {Words} WHERE term >= 'l_' AND term < 'l`'",
            row => (Tag: row.GetString(0), Articles: row.GetInt64(1)));
        foreach (var (tag, _) in found.OrderByDescending(language => language.Articles).ThenBy(language => language.Tag, StringComparer.Ordinal).Take(byte.MaxValue))
        {
            if (Languages.Count > 0)
            {
                foreach (var place in Read(session, tag).Places)
                    _languages[place] = (byte)Languages.Count;
            }

            Languages.Add(tag[2..]);
        }

        if (Languages.Count == 0)
            Languages.Add("en");
    }

    /// <summary>Four FTS5 varints: words of title, lead, body and tags (https://sqlite.org/fts5.html, "Document size").</summary>
    private static int LengthIn(byte[] sizes)
    {
        var at = 0;
        var (title, lead, body) = (Varint(sizes, ref at), Varint(sizes, ref at), Varint(sizes, ref at));
        return RelevanceModel.Length(title, lead, body);
    }

    private static int Varint(byte[] bytes, ref int at)
    {
        var value = 0;
        while (at < bytes.Length)
        {
            var next = bytes[at++];
            value = (value << 7) | (next & 0x7F);
            if (next < 0x80)
                break;
        }

        return value;
    }

    private static void Prepare(SqliteSession session)
    {
        session.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {Instances} USING fts5vocab('main', 'ArticleIndex', 'instance')");
        session.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {Words} USING fts5vocab('main', 'ArticleIndex', 'row')");
    }

    /// <summary>FTS5's averages and structure records, which every change of the index rewrites.</summary>
    private static byte[] Stamp(SqliteSession session) =>
        [.. session.Query("SELECT block FROM ArticleIndex_data WHERE id IN (1, 10) ORDER BY id", row => row.GetFieldValue<byte[]>(0)).SelectMany(block => block)];
}
