using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Corrections and retractions of what was dispatched, inside a running transaction.</summary>
internal sealed class StoryChanges(SqliteSession session, LaneTallies tallies, DateTimeOffset now)
{
    /// <summary>Every copy of the article is edited, after the debounce. Nothing happens where it was never announced.</summary>
    public void CorrectArticle(long articleId) => Correct(Announcements("ArticleId", articleId));

    public void CorrectBroadcast(long broadcastId) => Correct(Announcements("BroadcastId", broadcastId));

    /// <returns>False when it was withdrawn before, or there is no such article.</returns>
    public bool WithdrawArticle(long articleId)
    {
        var withdrawn = session.Execute(
            "INSERT OR IGNORE INTO Withdrawals (ArticleId, WithdrawnAt) SELECT Id, @now FROM Articles WHERE Id = @article",
            ("@article", articleId),
            ("@now", now.ToUnixTimeMilliseconds()));
        if (withdrawn == 0)
            return false;

        session.Execute(
            "DELETE FROM ArticleIndex WHERE rowid = (SELECT IndexKey FROM Articles WHERE Id = @article)", ("@article", articleId));
        session.Execute(
            "DELETE FROM ArticleTopics WHERE IndexKey = (SELECT IndexKey FROM Articles WHERE Id = @article)", ("@article", articleId));
        Retract(Announcements("ArticleId", articleId));
        return true;
    }

    /// <returns>False when it was never sent or withdrawn before.</returns>
    public bool WithdrawBroadcast(long broadcastId) => Retract(Announcements("BroadcastId", broadcastId));

    private List<Announcement> Announcements(string column, long id) => session.Query(
        $"SELECT Id, Language FROM Dispatches WHERE {column} = @id AND OriginId IS NULL",
        row => new Announcement(row.GetInt64(0), column == "ArticleId" ? id : null, column == "ArticleId" ? null : id, row.IsDBNull(1) ? null : row.GetString(1)),
        ("@id", id));

    private void Correct(List<Announcement> announcements)
    {
        foreach (var announcement in announcements.Where(announcement => !IsRetracted(announcement) && !Postpone(announcement)))
        {
            StopChanges(announcement);
            Add(announcement, DispatchKind.Correction, CorrectionRules.StartAt(now, now));
        }
    }

    private bool Retract(List<Announcement> announcements)
    {
        var isNew = false;
        foreach (var announcement in announcements.Where(announcement => !IsRetracted(announcement)))
        {
            DispatchRows.Stop(session, announcement.DispatchId, now, tallies);
            StopChanges(announcement);
            Add(announcement, DispatchKind.Retraction, now);
            isNew = true;
        }

        return isNew;
    }

    private bool IsRetracted(Announcement announcement) => session.Scalar(
        "SELECT 1 FROM Dispatches WHERE OriginId = @origin AND Kind = @kind",
        ("@origin", announcement.DispatchId),
        ("@kind", (int)DispatchKind.Retraction)) is not null;

    /// <summary>A correction that has not begun takes this change along.</summary>
    private bool Postpone(Announcement announcement)
    {
        var waiting = session.Query(
            $"SELECT Id, CreatedAt FROM Dispatches WHERE OriginId = @origin AND State = {(int)DispatchState.FanningOut} AND Cursor = 0",
            row => (Id: row.GetInt64(0), CreatedAt: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
            ("@origin", announcement.DispatchId));
        foreach (var (id, createdAt) in waiting)
        {
            session.Execute(
                "UPDATE Dispatches SET StartAt = @start WHERE Id = @id",
                ("@id", id),
                ("@start", CorrectionRules.StartAt(createdAt, now).ToUnixTimeMilliseconds()));
        }

        return waiting.Count > 0;
    }

    /// <summary>The newer change reaches every copy that the older one had still to reach.</summary>
    private void StopChanges(Announcement announcement)
    {
        var older = session.Query(
            $"SELECT Id FROM Dispatches WHERE OriginId = @origin AND State < {(int)DispatchState.Done}",
            row => row.GetInt64(0),
            ("@origin", announcement.DispatchId));
        foreach (var id in older)
            DispatchRows.Stop(session, id, now, tallies);
    }

    private void Add(Announcement announcement, DispatchKind kind, DateTimeOffset startAt) => DispatchRows.Add(
        session,
        new NewDispatch(kind, announcement.ArticleId, announcement.BroadcastId, announcement.Language, now, now + CorrectionRules.TimeToLive)
        {
            OriginId = announcement.DispatchId,
            StartAt = startAt,
        });

    private sealed record Announcement(long DispatchId, long? ArticleId, long? BroadcastId, string? Language);
}
