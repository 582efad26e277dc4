using TribuneBot.Core.Articles;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// The entries of the word index, and the vocabulary beside it. Besides the words of an article, an entry has each word of the title once more
/// as a tag (<c>=storm</c>), because the newest title matches of common words must not cost a walk through their whole lists, and the hash
/// of the whole title, by which an exact title is found among any number of matches; and pairs of common words (<see cref="CommonPairs"/>). A lead that is the beginning of the text is not written once
/// more: <see cref="MatchCounts"/> takes the first words of the text for it.
/// </summary>
internal sealed class IndexEntries(SqliteSession session, IndexState state)
{
    public const char TitleMark = '=';

    private readonly VocabularyChanges _vocabulary = new(session);
    private readonly HashSet<string> _common = CommonWords.All(session);

    public void Add(long key, IndexedWords words, string title)
    {
        session.Execute(
            "INSERT INTO ArticleIndex (rowid, Title, Lead, Body, Tags) VALUES (@key, @title, @lead, @body, @tags)",
            ("@key", key),
            ("@title", words.Title),
            ("@lead", LeadOf(words)),
            ("@body", words.Body),
            ("@tags", TagsOf(words, title) + CommonPairs.In(words, _common)));
        if (IsCounted(key))
            _vocabulary.Add(words);
    }

    /// <param name="words">What stands there now, if it is known: their counts go down.</param>
    public void Remove(long key, IndexedWords? words)
    {
        session.Execute("DELETE FROM ArticleIndex WHERE rowid = @key", ("@key", key));
        if (words is not null && IsCounted(key))
            _vocabulary.Remove(words);
    }

    /// <summary>At the end of the transaction.</summary>
    public void WriteVocabulary()
    {
        _vocabulary.Write();
        if (state.Cursor is null)
            CommonWords.Review(session);
    }

    /// <summary>What the lead says that is not the beginning of the text anyway.</summary>
    public static string LeadOf(IndexedWords words) => IsBeginning(words.Lead, words.Body) ? "" : words.Lead;

    public static string TagsOf(IndexedWords words, string title)
    {
        var marked = words.Title.Length == 0 ? "" : $" {TitleMark}{words.Title.Replace(" ", " =", StringComparison.Ordinal)}";
        return $"{words.Tags}{marked} {TitleTag(Words.Join(title))}";
    }

    /// <param name="joined">The title's folded words (<see cref="Words.Join"/>).</param>
    public static string TitleTag(string joined) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x_{ContentHash.Of(joined, "", ""):x16}");

    private static bool IsBeginning(string lead, string body) =>
        body.StartsWith(lead, StringComparison.Ordinal) && (body.Length == lead.Length || body[lead.Length] == ' ');

    /// <summary>What a renewal has not reached yet will be counted by it.</summary>
    private bool IsCounted(long key) => state.Cursor is not { } cursor || key >= cursor;
}
