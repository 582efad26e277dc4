using System.Text.Json;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Tests.Telegram.Locales;

public sealed class LocalTextTests
{
    private const string Header = """
        "$": {"order":1,"plural":"RULE","group":".","months":["January","February","March","April","May","June","July","August","September","October","November","December"],
        "date":"{day} {month} {year}"}
        """;

    private readonly LocalText _english = Of("en", "one-other", """
        "hello": "Hello, {name}!", "found": {"one": "{n} story about {what}", "other": "{n} stories about {what}"}
        """);

    private readonly LocalText _russian = Of("ru", "east-slavic", """
        "found": {"one": "{n} новость", "few": "{n} новости", "many": "{n} новостей", "other": "{n} новости"}
        """);

    private static LocaleFile File(string rule, string entries) =>
        LocaleFile.Of(JsonDocument.Parse($"{{{Header.Replace("RULE", rule, StringComparison.Ordinal)}, {entries}}}").RootElement, "test");

    private static LocalText Of(string language, string rule, string entries) => new(language, File(rule, entries), File(rule, entries));

    [Fact]
    public void Values_are_filled_in_and_never_read_as_placeholders() =>
        Assert.Equal("Hello, {name}!", _english.Get("hello", ("name", "{name}")));

    [Theory]
    [InlineData(0, "0 stories about x")]
    [InlineData(1, "1 story about x")]
    [InlineData(12345, "12.345 stories about x")]
    public void English_counts_one_and_many(long n, string expected) => Assert.Equal(expected, _english.Count("found", n, ("what", "x")));

    [Theory]
    [InlineData(0, "0 новостей")]
    [InlineData(1, "1 новость")]
    [InlineData(3, "3 новости")]
    [InlineData(11, "11 новостей")]
    [InlineData(13, "13 новостей")]
    [InlineData(21, "21 новость")]
    [InlineData(112, "112 новостей")]
    [InlineData(1000001, "1.000.001 новость")]
    public void Russian_counts_one_few_and_many(long n, string expected) => Assert.Equal(expected, _russian.Count("found", n));

    [Fact]
    public void An_unknown_key_is_a_bug() => Assert.Throws<KeyNotFoundException>(() => _english.Get("nothing"));

    [Fact]
    public void A_missing_value_is_a_bug() => Assert.Throws<KeyNotFoundException>(() => _english.Get("hello"));

    [Fact]
    public void A_counted_text_cannot_be_had_without_its_number() => Assert.Throws<KeyNotFoundException>(() => _english.Get("found"));

    [Fact]
    public void A_text_the_language_lacks_is_said_and_counted_in_the_default()
    {
        var half = new LocalText("ru", File("east-slavic", "\"x\": \"y\""), File("one-other", "\"found\": {\"one\": \"{n} story\", \"other\": \"{n} stories\"}"));

        Assert.Equal("21 stories", half.Count("found", 21));
    }

    [Theory]
    [InlineData(-12345, "-12.345")]
    [InlineData(9999, "9999")]
    [InlineData(100000, "100.000")]
    public void Numbers_are_grouped_by_the_languages_own_sign(long n, string expected) => Assert.Equal(expected, _english.Number(n));

    [Fact]
    public void Dates_are_written_by_the_file()
    {
        Assert.Equal("2 June 2021", _english.Date(new DateOnly(2021, 6, 2)));
        Assert.Equal("09:05", LocalText.Time(new TimeOnly(9, 5)));
    }
}
