using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Hosting;

namespace TribuneBot.Tests.Host.Hosting;

public sealed class LineFormatterTests
{
    private const string Token = "123456789:AAFictionalFictionalFictionalFiction";

    [Fact]
    public void An_entry_is_one_line_with_its_utc_time_and_without_the_token()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 22, 5, 0, TimeSpan.Zero));
        var formatter = new LineFormatter(clock, new SecretText(Token));
        var failure = new InvalidOperationException($"https://api.telegram.example/bot{Token}/getMe");
        var entry = new LogEntry<string>(LogLevel.Warning, "Room", new EventId(1), "calling", failure, (state, _) => $"{state} bot{Token}");
        using var writer = new StringWriter();

        formatter.Write(entry, scopeProvider: null, writer);

        var text = writer.ToString();
        Assert.StartsWith("2026-11-23T22:05:00.000Z warn Room: calling bot[token]", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        Assert.Contains("bot[token]/getMe", text, StringComparison.Ordinal);
    }
}
