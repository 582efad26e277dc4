using Microsoft.Extensions.Configuration;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Tests.Architecture;

namespace TribuneBot.Tests.Host.Configuration;

public sealed class SettingsReaderTests
{
    private const string Token = "123456789:AAFictionalFictionalFictionalFiction";

    [Fact]
    public void Without_any_setting_a_verb_that_does_not_speak_to_telegram_has_usable_defaults()
    {
        var settings = Read([], speaksToTelegram: false);

        Assert.Equal("tribune.db", settings.Database);
        Assert.Equal("Asia/Baku", settings.Newsroom.TimeZone.Id);
        Assert.Equal("en", settings.Newsroom.DefaultLanguage);
        Assert.Equal(28, settings.Delivery.PerSecond);
        Assert.Equal(1, settings.Delivery.PerChatPerSecond);
        Assert.Equal(20, settings.Delivery.GroupPerMinute);
        Assert.Equal(TimeSpan.FromHours(24), settings.Delivery.MaxAge);
        Assert.Equal((false, TimeSpan.FromDays(7)), (settings.Delivery.IsPaid, settings.Delivery.KeepReaderCopies));
        Assert.False(settings.Ingest.AllowPrivateNetworks);
        Assert.Null(settings.Http.Listen);
    }

    [Fact]
    public void The_names_that_are_relied_on_from_outside_are_all_read()
    {
        var settings = Read(new()
        {
            ["Telegram:BotToken"] = Token,
            ["Telegram:BaseUrl"] = "http://127.0.0.1:8081",
            ["Storage:Database"] = "x.db",
            ["Newsroom:Name"] = "Tribune",
            ["Newsroom:SiteUrl"] = "https://www.tribune.example/",
            ["Newsroom:TimeZone"] = "Europe/Berlin",
            ["Newsroom:DefaultLanguage"] = "az",
            ["Sources:0:Name"] = "desk",
            ["Sources:0:Url"] = "https://tribune.example/rss",
            ["Sources:0:Language"] = "ru",
            ["Sources:0:Interval"] = "00:00:30",
            ["Sources:0:TimeZone"] = "Asia/Tbilisi",
            ["Sources:0:Topics:0"] = "sport",
            ["Channels:0:Chat"] = "-1001234567890",
            ["Channels:0:Thread"] = "7",
            ["Channels:0:Topics:0"] = "sport",
            ["Channels:0:Languages:0"] = "en",
            ["Channels:0:TimeZone"] = "Asia/Baku",
            ["Channels:0:Preview"] = "false",
            ["Channels:1:Chat"] = "@tribune_news",
            ["Editors:0"] = "42",
            ["Ingest:AllowPrivateNetworks"] = "true",
            ["Delivery:PerSecond"] = "5",
            ["Delivery:PerChatPerSecond"] = "0.5",
            ["Delivery:GroupPerMinute"] = "10",
            ["Delivery:MaxAge"] = "1.00:00:00",
            ["Http:Listen"] = "http://127.0.0.1:9000",
            ["Http:PublicUrl"] = "https://bot.tribune.example",
        });

        Assert.Equal(Token, settings.Telegram!.BotToken);
        Assert.Equal("tribune.example", settings.Newsroom.Site);
        var source = Assert.Single(settings.Sources);
        Assert.Equal(TimeSpan.FromSeconds(30), source.Interval);
        Assert.Equal("Asia/Tbilisi", source.TimeZone);
        Assert.Equal(["sport"], source.Topics);
        Assert.Equal(7, settings.Channels[0].ThreadId);
        Assert.False(settings.Channels[0].Preview);
        Assert.Equal("@tribune_news", settings.Channels[1].Chat);
        Assert.Equal([42L], settings.Editors);
        Assert.True(settings.Ingest.AllowPrivateNetworks);
        Assert.Equal(0.5, settings.Delivery.PerChatPerSecond);
    }

    [Fact]
    public void Who_pays_sends_nine_hundred_a_second_unless_another_pace_is_set()
    {
        Assert.Equal(900, Read(new() { ["Delivery:Paid"] = "true" }, speaksToTelegram: false).Delivery.PerSecond);
        Assert.Equal(40, Read(new() { ["Delivery:Paid"] = "true", ["Delivery:PerSecond"] = "40" }, speaksToTelegram: false).Delivery.PerSecond);
    }

    [Fact]
    public void Sources_of_every_kind_and_the_bounds_of_their_rhythm_are_read()
    {
        var settings = Read(
            new()
            {
                ["Ingest:ShortestInterval"] = "00:00:10",
                ["Ingest:LongestInterval"] = "01:00:00",
                ["Sources:0:Url"] = "https://tribune.example/rss",
                ["Sources:1:Url"] = "https://tribune.example/latest",
                ["Sources:1:Kind"] = "list",
                ["Sources:1:List:Item"] = "article.story",
                ["Sources:1:List:Published"] = "time",
                ["Sources:2:Url"] = "https://tribune.example/sitemap.xml",
                ["Sources:2:Kind"] = "Sitemap",
                ["Sources:2:Pages"] = "true",
            },
            speaksToTelegram: false);

        Assert.Equal((null, SourceKind.Feed, false), (settings.Sources[0].Interval, settings.Sources[0].Kind, settings.Sources[0].FetchesPages));
        Assert.Equal(new ListRules("article.story", Published: "time"), settings.Sources[1].List);
        Assert.Equal((SourceKind.Sitemap, true), (settings.Sources[2].Kind, settings.Sources[2].FetchesPages));
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)), (settings.Ingest.Bounds.Shortest, settings.Ingest.Bounds.Longest));
    }

    [Fact]
    public void A_publishing_secret_is_read_from_its_file_and_never_shown()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "0123456789abcdef0123\n");

        var settings = Read(new() { ["Publish:SecretFile"] = file, ["Http:Listen"] = "http://127.0.0.1:9000" }, speaksToTelegram: false);
        File.Delete(file);

        Assert.Equal("0123456789abcdef0123", settings.Publish?.Secret);
        Assert.DoesNotContain("0123456789abcdef0123", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Publish:Secret holds fewer than 16 characters", "Publish:Secret", "hunter2")]
    [InlineData("Publish:Secret is set, but Http:Listen is not", "Publish:Secret", "0123456789abcdef0123")]
    [InlineData("which cannot be read", "Publish:SecretFile", "/nowhere/secret")]
    [InlineData("Http:PublicUrl is set, but Http:Listen is not", "Http:PublicUrl", "https://bot.tribune.example")]
    [InlineData("Sources:0:List:Item is missing", "Sources:0:Url", "https://tribune.example/", "Sources:0:Kind", "list")]
    [InlineData("Sources:0:Kind is \"page\", but must be one of feed, list, sitemap", "Sources:0:Url", "https://tribune.example/", "Sources:0:Kind", "page")]
    [InlineData("Ingest:LongestInterval is \"00:00:05\"", "Ingest:LongestInterval", "00:00:05")]
    public void What_cannot_work_is_told_without_its_secret(string says, params string[] pairs)
    {
        var values = pairs.Chunk(2).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        var failure = Assert.Throws<SettingsException>(() => Read(values, speaksToTelegram: false));

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Delivery:PerSecond", "fast", "is \"fast\", but must be a whole number from 1 to 1000. Example: 28")]
    [InlineData("Delivery:PerSecond", "0", "is \"0\", but must be a whole number from 1 to 1000. Example: 28")]
    [InlineData("Delivery:PerSeconds", "28", "is not a setting of this program. Example: one of PerSecond, PerChatPerSecond, GroupPerMinute, MaxAge, Paid, KeepReaderCopies")]
    [InlineData("Newsroom:TimeZone", "Baku", "is \"Baku\", which is no IANA time zone known here. Example: Asia/Baku")]
    [InlineData("Newsroom:DefaultLanguage", "de", "is \"de\", but the bot speaks en, az, ru. Example: en")]
    [InlineData("Newsroom:SiteUrl", "tribune", "is \"tribune\", but must be an http or https address. Example: https://tribune.example")]
    [InlineData("Sources:0:Name", "desk", null, "Sources:0:Url is missing. Example: https://tribune.example/rss")]
    [InlineData("Channels:0:Chat", "tribune", "is \"tribune\", but must be a numeric chat id or a public @name. Example: @tribune_news")]
    [InlineData("Editors:0", "@mira", null, "Editors has \"@mira\", but must list numeric Telegram user ids. Example: [123456789]")]
    [InlineData("Topics:File", "/nowhere/topics.json", "is \"/nowhere/topics.json\", which cannot be read. Example: topics.json")]
    [InlineData("Telegram:BaseUrl", "http://127.0.0.1:8081/telegram", "is \"http://127.0.0.1:8081/telegram\", but must be scheme and host alone. Example: http://127.0.0.1:8081")]
    [InlineData("Ingest:AllowPrivateNetworks", "yes", "is \"yes\", but must be true or false. Example: false")]
    public void A_wrong_value_is_told_with_its_key_what_is_wrong_and_an_example(string key, string value, string? says, string? whole = null)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(new() { ["Telegram:BotToken"] = Token, [key] = value }));

        Assert.Equal(whole ?? $"{key} {says}", failure.Message);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var failure = Assert.Throws<SettingsException>(() => Read(new() { ["Delivery:PerSecond"] = "x", ["Newsroom:TimeZone"] = "y" }));

        Assert.Equal(["Delivery:PerSecond", "Newsroom:TimeZone", "Telegram:BotToken"], failure.Problems.Select(problem => problem.Key).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hunter2-very-secret")]
    [InlineData("987654321:")]
    [InlineData("123456789:short")]
    [InlineData("abc:AAFictionalFictionalFictionalFiction")]
    [InlineData("123456789:AAFictional Fictional/Fictional")]
    public void A_missing_or_malformed_token_is_refused_and_never_repeated(string token)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(new() { ["Telegram:BotToken"] = token }));

        Assert.StartsWith("Telegram:BotToken is ", failure.Message, StringComparison.Ordinal);
        if (token.Length > 0)
            Assert.DoesNotContain(token, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:BaseUrl", "https://api.telegram.example/bot" + Token)]
    [InlineData("Telegram:BaseUrl", "api.telegram.example/bot" + Token)]
    [InlineData("Telegram:BotTokenFile", Token)]
    [InlineData("Channels:0:Chat", Token)]
    [InlineData("Editors:0", Token)]
    public void A_token_that_was_written_into_the_wrong_key_is_not_repeated(string key, string value)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(new() { [key] = value }));

        Assert.Contains(failure.Problems, problem => problem.ToString().Contains("***", StringComparison.Ordinal));
        Assert.DoesNotContain("AAFictional", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_token_may_stand_in_a_file_with_a_line_end()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Token + "\n");
            Assert.Equal(Token, Read(new() { ["Telegram:BotTokenFile"] = file }).Telegram!.BotToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Neither_the_settings_nor_their_text_show_the_token()
    {
        var settings = Read(new() { ["Telegram:BotToken"] = Token });

        Assert.DoesNotContain(Token, settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, settings.Telegram!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_file_is_valid_but_for_the_token_it_leaves_open()
    {
        var file = Path.Combine(Repository.Root, "appsettings.example.json");
        var configuration = new ConfigurationBuilder().AddJsonFile(file).Build();

        var failure = Assert.Throws<SettingsException>(() => new SettingsReader(configuration, ["en", "az", "ru"]).Read(speaksToTelegram: true));
        Assert.Equal("Telegram:BotToken", Assert.Single(failure.Problems).Key);
    }

    private static Settings Read(Dictionary<string, string?> values, bool speaksToTelegram = true)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new SettingsReader(configuration, ["en", "az", "ru"]).Read(speaksToTelegram);
    }
}
