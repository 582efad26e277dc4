namespace TribuneBot.Demo;

/// <summary>What has been published at an instant: a matter of the time since the start alone.</summary>
internal sealed class Edition(StoryBook book, DateTimeOffset start)
{
    /// <summary>The stories of a language that have appeared, newest first.</summary>
    public IReadOnlyList<PublishedStory> At(DateTimeOffset now, string language) =>
        [.. book.Stories
            .Where(story => story.Language == language && Appears(story) <= now)
            .Select(story => Publish(story, now))
            .OrderByDescending(published => published.Published)];

    /// <summary>Null when there is no such story, or not yet.</summary>
    public PublishedStory? Find(DateTimeOffset now, string language, string slug) =>
        At(now, language).FirstOrDefault(published => published.Story.Slug == slug);

    private DateTimeOffset Appears(Story story) => start.AddSeconds(story.AppearsAfterSeconds);

    private PublishedStory Publish(Story story, DateTimeOffset now)
    {
        var published = Appears(story).AddHours(-story.PublishedHoursAgo);
        if (story.Correction is not { } correction)
            return new(story, story.Title, published, published);

        var corrected = Appears(story).AddSeconds(correction.AfterSeconds);
        return corrected <= now
            ? new(story, correction.Title, published, corrected)
            : new(story, story.Title, published, published);
    }
}
