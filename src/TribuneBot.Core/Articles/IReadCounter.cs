namespace TribuneBot.Core.Articles;

/// <summary>Counts what is read in the chat, within the unit of work of one update (TX4). Nobody's id is kept with it.</summary>
public interface IReadCounter
{
    /// <summary>One more press of "read here" in the hour of <paramref name="now"/>.</summary>
    void Count(long articleId, DateTimeOffset now);
}
