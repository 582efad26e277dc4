using Microsoft.Extensions.Logging;

namespace TribuneBot.Ingest;

internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "Source {Source} failed, {Failures} in a row: {Reason}")]
    public static partial void SourceFailed(ILogger logger, string source, int failures, string reason);

    [LoggerMessage(201, LogLevel.Information, "Source {Source} works again after {Failures} failures.")]
    public static partial void SourceRecovered(ILogger logger, string source, int failures);

    [LoggerMessage(202, LogLevel.Information, "Source {Source}: {Created} new, {Completed} completed, {Revised} revised.")]
    public static partial void SourceStored(ILogger logger, string source, int created, int completed, int revised);

    [LoggerMessage(203, LogLevel.Error, "The document of source {Source} is one our reader cannot bear.")]
    public static partial void ReaderFailed(ILogger logger, Exception exception, string source);
}
