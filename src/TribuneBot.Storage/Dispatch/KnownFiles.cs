using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class KnownFiles(TribuneFile file) : IKnownFiles
{
    /// <summary>Pictures of stories are used for days; what is older is fetched again if it ever must be.</summary>
    private const int MostKept = 20_000;

    public Task<string?> FindAsync(string source, CancellationToken cancellationToken) => file.ReadAsync(
        session => (string?)session.Scalar("SELECT FileId FROM KnownFiles WHERE Source = @source", ("@source", source)), cancellationToken);

    public Task RememberAsync(string source, string fileId, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            session.Execute(
                "INSERT OR REPLACE INTO KnownFiles (Source, FileId, UsedAt) VALUES (@source, @file, @now)",
                ("@source", source),
                ("@file", fileId),
                ("@now", file.Now.ToUnixTimeMilliseconds()));
            return session.Execute(
                "DELETE FROM KnownFiles WHERE UsedAt < (SELECT UsedAt FROM KnownFiles ORDER BY UsedAt DESC LIMIT 1 OFFSET @most)",
                ("@most", MostKept));
        },
        cancellationToken);

    public Task ForgetAsync(string source, CancellationToken cancellationToken) =>
        file.WriteAsync(session => session.Execute("DELETE FROM KnownFiles WHERE Source = @source", ("@source", source)), cancellationToken);
}
