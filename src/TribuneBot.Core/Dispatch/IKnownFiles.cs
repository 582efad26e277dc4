namespace TribuneBot.Core.Dispatch;

/// <summary>Which files Telegram already keeps, so that each is fetched or uploaded once and survives a restart.</summary>
public interface IKnownFiles
{
    /// <param name="source">The file's address on the web.</param>
    /// <returns>Telegram's file id; null when it is not known.</returns>
    Task<string?> FindAsync(string source, CancellationToken cancellationToken);

    Task RememberAsync(string source, string fileId, CancellationToken cancellationToken);

    /// <summary>Telegram refused the id.</summary>
    Task ForgetAsync(string source, CancellationToken cancellationToken);
}
