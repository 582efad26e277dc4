using TribuneBot.Core.Push;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Push;

internal sealed class PublishLog(TribuneFile file) : IPublishLog
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public Task<PublishRecord?> FindAsync(string key, CancellationToken cancellationToken) => file.ReadAsync(
        session => session.Query(
            "SELECT Key, BodyHash, Status, Answer FROM PublishKeys WHERE Key = @key AND HandledAt >= @since",
            row => new PublishRecord(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)),
            ("@key", key),
            ("@since", (file.Now - KeptFor).ToUnixTimeMilliseconds())).FirstOrDefault(),
        cancellationToken);

    public Task RecordAsync(PublishRecord record, DateTimeOffset now, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM PublishKeys WHERE HandledAt < @before", ("@before", (now - KeptFor).ToUnixTimeMilliseconds()));
            return session.Execute(
                "INSERT OR IGNORE INTO PublishKeys (Key, BodyHash, Status, Answer, HandledAt) VALUES (@key, @hash, @status, @answer, @now)",
                ("@key", record.Key),
                ("@hash", record.BodyHash),
                ("@status", record.Status),
                ("@answer", record.Answer),
                ("@now", now.ToUnixTimeMilliseconds()));
        },
        cancellationToken);
}
