using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace TribuneBot.Hosting;

/// <summary>
/// One log entry a line: UTC time, level, room, message. The bot token is part of every Telegram address, so whatever text comes by is
/// searched for it once more before it leaves the process.
/// </summary>
internal sealed class LineFormatter(TimeProvider clock, SecretText secret) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is not null)
            message = $"{message} {logEntry.Exception}";

        textWriter.Write($"{clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {NameOf(logEntry.LogLevel)} {logEntry.Category}: ");
        textWriter.WriteLine(secret.RemoveFrom(message));
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
