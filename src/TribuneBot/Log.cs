namespace TribuneBot;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Critical, "{Worker} ended; the program stops so that it can be started again.")]
    public static partial void WorkerDied(ILogger logger, Exception exception, string worker);

    [LoggerMessage(2, LogLevel.Information, "Running as @{Username} for {Newsroom}: {Sources} sources, {Channels} channels.")]
    public static partial void Running(ILogger logger, string username, string newsroom, int sources, int channels);

    [LoggerMessage(3, LogLevel.Warning, "Telegram cannot be reached ({Reason}); trying again in {Delay}. Articles are taken in meanwhile.")]
    public static partial void TelegramUnreachable(ILogger logger, string reason, TimeSpan delay);

    [LoggerMessage(4, LogLevel.Information, "Database {Path} brought up to date ({Migrations}); a copy stands in {Copy}.")]
    public static partial void Migrated(ILogger logger, string path, string migrations, string copy);

    [LoggerMessage(5, LogLevel.Critical, "{Reason}")]
    public static partial void CannotStart(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(7, LogLevel.Error, "{Worker}: the database cannot be used now; trying again in {Pause}. Make room, mend the rights, or end the program that holds it.")]
    public static partial void WorkerWaits(ILogger logger, Exception exception, string worker, TimeSpan pause);

    [LoggerMessage(20, LogLevel.Information, "The word index was made by other rules for words; {Articles} articles are indexed anew, the newest first, while it serves.")]
    public static partial void RenewingIndex(ILogger logger, long articles);

    [LoggerMessage(21, LogLevel.Information, "The word index is renewed.")]
    public static partial void IndexRenewed(ILogger logger);
}
