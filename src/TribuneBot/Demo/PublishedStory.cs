namespace TribuneBot.Demo;

/// <summary>A story as it stands at one instant.</summary>
/// <param name="Title">The corrected one once its time has come.</param>
/// <param name="Modified">Equals <paramref name="Published"/> until it is corrected.</param>
internal sealed record PublishedStory(Story Story, string Title, DateTimeOffset Published, DateTimeOffset Modified)
{
    public bool IsCorrected => Modified > Published;
}
