using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Articles;

/// <summary>The table of articles. The text stands last: columns before it are read without touching its overflow pages.</summary>
internal sealed class ArticleRow
{
    public long Id { get; set; }

    public required string Identity { get; set; }

    public required string TeaserIdentity { get; set; }

    /// <summary>Also the rowid in the word index: <see cref="IndexKeys"/>.</summary>
    public required long IndexKey { get; set; }

    public required long ContentHash { get; set; }

    public required string Language { get; set; }

    public required bool IsTeaser { get; set; }

    public required bool HasVideo { get; set; }

    public required IReadOnlyList<string> Topics { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public required DateTimeOffset SortTime { get; set; }

    public required DateTimeOffset FirstSeenAt { get; set; }

    public required string Site { get; set; }

    public string? Url { get; set; }

    public string? Agency { get; set; }

    public string? Author { get; set; }

    public string? ImageUrl { get; set; }

    public int? Reads { get; set; }

    public required string Title { get; set; }

    public required string Lead { get; set; }

    public required string Text { get; set; }

    public static void Configure(EntityTypeBuilder<ArticleRow> entity)
    {
        entity.HasIndex(row => row.Identity).IsUnique();
        entity.HasIndex(row => row.TeaserIdentity);
        // Unique by the way keys are taken. With the language, so that the newest of one language are found without reading the articles of the others.
        entity.HasIndex(row => new { row.IndexKey, row.Language });
    }

    public Article ToArticle() => new()
    {
        Id = Id,
        Url = Url,
        Site = Site,
        Title = Title,
        Lead = Lead,
        Text = Text,
        Language = Language,
        Published = PublishedAt,
        SortTime = SortTime,
        FirstSeenAt = FirstSeenAt,
        Agency = Agency,
        Author = Author,
        ImageUrl = ImageUrl,
        TopicIds = Topics,
        Reads = Reads,
        HasVideo = HasVideo,
        IsTeaser = IsTeaser,
    };
}
