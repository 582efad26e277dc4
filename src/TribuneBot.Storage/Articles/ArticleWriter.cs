using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Search;

namespace TribuneBot.Storage.Articles;

/// <summary>Writes the rows of one batch: article, superseded revision, topics; and at its end the word index, in the order of its key.</summary>
internal sealed class ArticleWriter(SqliteSession session, DateTimeOffset now)
{
    private const string Columns =
        """
        Identity = @identity, TeaserIdentity = @teaser, IndexKey = @key, ContentHash = @hash, Language = @language,
        IsTeaser = @isTeaser, HasVideo = @video, Topics = @topics, PublishedAt = @published, SortTime = @sort,
        Site = @site, Url = @url, Agency = @agency, Author = @author, ImageUrl = @image, Reads = @reads, Title = @title, Lead = @lead, Text = @text
        """;

    private readonly IndexKeys _keys = new(session);

    private readonly IndexEntries _index = new(session, IndexState.BeforeWriting(session));

    /// <summary>Inserting the words of a batch shuffled takes twice as long as in the order of the key.</summary>
    private readonly SortedDictionary<long, (IndexedWords Words, string Title)> _words = [];

    public long Add(PreparedArticle article)
    {
        var key = _keys.Take(article.Content.SortTime);
        var id = session.Number(
            """
            INSERT INTO Articles (
                Identity, TeaserIdentity, IndexKey, ContentHash, Language, IsTeaser, HasVideo, Topics, PublishedAt, SortTime, FirstSeenAt,
                Site, Url, Agency, Author, ImageUrl, Reads, Title, Lead, Text)
            VALUES (
                @identity, @teaser, @key, @hash, @language, @isTeaser, @video, @topics, @published, @sort, @now,
                @site, @url, @agency, @author, @image, @reads, @title, @lead, @text)
            RETURNING Id
            """,
            Arguments(article, key, id: 0))!.Value;
        AddTopics(article.Content, key);
        _words[key] = (article.Words, article.Content.Title);
        return id;
    }

    public long Revise(StoredArticle known, PreparedArticle merged)
    {
        session.Execute(
            """
            INSERT INTO Revisions (ArticleId, ContentHash, ReplacedAt, Title, Lead, Text, IsCosmetic)
            SELECT Id, ContentHash, @now, Title, Lead, Text, @cosmetic FROM Articles WHERE Id = @id
            """,
            ("@id", known.Content.Id),
            ("@cosmetic", CosmeticChange.IsOnly(known.Content, merged.Content)),
            ("@now", now.ToUnixTimeMilliseconds()));
        return Replace(known, merged);
    }

    /// <summary>The row takes the merged content and identity; within the same second it keeps its place in the archive.</summary>
    public long Replace(StoredArticle known, PreparedArticle merged)
    {
        Unindex(known);
        var sortTime = merged.Content.SortTime;
        var key = IndexKeys.First(sortTime) == IndexKeys.First(known.Content.SortTime) ? known.IndexKey : _keys.Take(sortTime);
        session.Execute($"UPDATE Articles SET {Columns} WHERE Id = @id", Arguments(merged, key, known.Content.Id));
        AddTopics(merged.Content, key);
        _words[key] = (merged.Words, merged.Content.Title);
        return known.Content.Id;
    }

    /// <summary>Title, lead and text are the same; what else became known is added. A source that is polled again mostly has nothing to add.</summary>
    public long Enrich(StoredArticle known, PreparedArticle merged)
    {
        var id = known.Content.Id;
        if (!HasSameDetails(known.Content, merged.Content))
            return Replace(known, merged);

        if (merged.Content.Reads != known.Content.Reads)
            session.Execute("UPDATE Articles SET Reads = @reads WHERE Id = @id", ("@reads", merged.Content.Reads), ("@id", id));
        return id;
    }

    public void Remove(StoredArticle known)
    {
        Unindex(known);
        session.Execute("DELETE FROM Articles WHERE Id = @id", ("@id", known.Content.Id));
    }

    public void WriteIndex()
    {
        foreach (var (key, (words, title)) in _words)
            _index.Add(key, words, title);

        _index.WriteVocabulary();
        _words.Clear();
    }

    /// <summary>Words of this same batch are not in the index yet: they are dropped from the list instead.</summary>
    private void Unindex(StoredArticle known)
    {
        if (!_words.Remove(known.IndexKey))
            _index.Remove(known.IndexKey, IndexedWordsMaker.Make(known.Content));
        foreach (var topic in known.Content.TopicIds)
            session.Execute("DELETE FROM ArticleTopics WHERE Topic = @topic AND IndexKey = @key", ("@topic", topic), ("@key", known.IndexKey));
    }

    private void AddTopics(Article content, long key)
    {
        foreach (var topic in content.TopicIds)
        {
            session.Execute(
                "INSERT OR IGNORE INTO ArticleTopics (Topic, IndexKey, Language) VALUES (@topic, @key, @language)",
                ("@topic", topic),
                ("@key", key),
                ("@language", content.Language));
        }
    }

    /// <summary>But for the number of reads, which changes by itself; moments as the table keeps them, to the millisecond.</summary>
    private static bool HasSameDetails(Article stored, Article merged) =>
        stored.TopicIds.SequenceEqual(merged.TopicIds)
        && stored.Published?.ToUnixTimeMilliseconds() == merged.Published?.ToUnixTimeMilliseconds()
        && stored == merged with { TopicIds = stored.TopicIds, Published = stored.Published, SortTime = stored.SortTime, Reads = stored.Reads };

    private (string Name, object? Value)[] Arguments(PreparedArticle article, long key, long id)
    {
        var content = article.Content;
        return
        [
            ("@id", id), ("@key", key), ("@now", now.ToUnixTimeMilliseconds()), ("@sort", content.SortTime.ToUnixTimeMilliseconds()),
            ("@identity", article.Identity), ("@teaser", article.TeaserIdentity), ("@hash", article.ContentHash),
            ("@language", content.Language), ("@isTeaser", content.IsTeaser), ("@video", content.HasVideo),
            ("@topics", SpacedList.Join(content.TopicIds)), ("@published", content.Published?.ToUnixTimeMilliseconds()),
            ("@site", content.Site), ("@url", content.Url), ("@agency", content.Agency), ("@author", content.Author),
            ("@image", content.ImageUrl), ("@reads", content.Reads), ("@title", content.Title), ("@lead", content.Lead),
            ("@text", content.Text),
        ];
    }
}
