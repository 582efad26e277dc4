using Microsoft.Extensions.Logging;
using TribuneBot.Core.Articles;

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

    [LoggerMessage(204, LogLevel.Warning, "Source {Source} has brought nothing new since {LastNews}.")]
    public static partial void SourceSilent(ILogger logger, string source, DateTimeOffset lastNews);

    [LoggerMessage(205, LogLevel.Information, "Article {Article} was published by the newsroom's system: {Change}.")]
    public static partial void Published(ILogger logger, long article, IntakeChange change);

    [LoggerMessage(206, LogLevel.Information, "Article {Article} was withdrawn by the newsroom's system.")]
    public static partial void WithdrawnByPush(ILogger logger, long article);

    [LoggerMessage(207, LogLevel.Information, "The hub of source {Source} confirmed a lease until {EndsAt}.")]
    public static partial void HubConfirmed(ILogger logger, long source, DateTimeOffset endsAt);

    [LoggerMessage(208, LogLevel.Warning, "The hub of source {Source} did not accept the subscription: {Reason} The source is polled meanwhile.")]
    public static partial void HubRefused(ILogger logger, long source, string reason);

    [LoggerMessage(209, LogLevel.Warning, "The hub of source {Source} denied the subscription. The source is polled.")]
    public static partial void HubDenied(ILogger logger, long source);

    [LoggerMessage(211, LogLevel.Information, "Source {Source} has moved for good, and is read at its new address from now on.")]
    public static partial void SourceMoved(ILogger logger, string source);

    [LoggerMessage(212, LogLevel.Warning, "Source {Source} has moved for good: write its new address into the settings, or remove it if that is a source already.")]
    public static partial void SourceShouldMove(ILogger logger, string source);

    [LoggerMessage(210, LogLevel.Warning, "A delivery for source {Source} had a wrong signature and was dropped.")]
    public static partial void HubForged(ILogger logger, long source);
}
