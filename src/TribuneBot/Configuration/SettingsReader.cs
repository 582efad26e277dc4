using System.Globalization;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Configuration;

/// <summary>Makes <see cref="Settings"/> of the configuration; everything that is wrong is told at once.</summary>
internal sealed class SettingsReader
{
    private readonly ConfigurationProblems _problems = new();
    private readonly SectionReader _root;
    private readonly IReadOnlyList<string> _languages;

    /// <param name="installedLanguages">The languages the bot speaks.</param>
    public SettingsReader(IConfiguration configuration, IReadOnlyList<string> installedLanguages)
    {
        _root = new SectionReader(configuration, "", _problems);
        _languages = installedLanguages;
    }

    /// <param name="speaksToTelegram">Whether the verb needs a token.</param>
    /// <exception cref="SettingsException">With one line per problem.</exception>
    public Settings Read(bool speaksToTelegram)
    {
        var newsroom = ReadNewsroom();
        var topics = ReadTopics();
        var settings = new Settings
        {
            Telegram = speaksToTelegram ? ReadTelegram() : null,
            Database = ReadDatabase(),
            Newsroom = newsroom,
            Topics = topics,
            EqualNames = ReadEqualNames(),
            Sources = [.. _root.Items("Sources").Select(item => SourceSection.Read(item, KnownTopics(item, topics))).OfType<SourceSettings>()],
            Channels = [.. _root.Items("Channels").Select(item => ReadChannel(item, topics)).OfType<ChannelSettings>()],
            Editors = ReadEditors(),
            Ingest = ReadIngest(),
            Publish = ReadPublish(),
            Delivery = ReadDelivery(),
            Http = ReadHttp(),
        };
        if (settings is { Publish: not null, Http.Listen: null })
            _root.Section("Publish").Bad("Secret", "is set, but Http:Listen is not: nobody could publish", "Http:Listen http://127.0.0.1:8080");

        return _problems.Found.Count == 0 ? settings : throw new SettingsException(_problems.Found);
    }

    private TelegramSettings? ReadTelegram()
    {
        var section = _root.Section("Telegram");
        section.OnlyKnows("BotToken", "BotTokenFile", "BaseUrl");
        var baseUrl = section.Address("BaseUrl", "http://127.0.0.1:8081");
        if (baseUrl is { PathAndQuery.Length: > 1 })
            section.Bad("BaseUrl", $"is \"{baseUrl}\", but must be scheme and host alone", "http://127.0.0.1:8081");

        var token = new BotTokenReader(section).Read();
        return token is null ? null : new TelegramSettings(token, baseUrl);
    }

    private string ReadDatabase()
    {
        var section = _root.Section("Storage");
        section.OnlyKnows("Database");
        return section.Text("Database") ?? "tribune.db";
    }

    private NewsroomProfile ReadNewsroom()
    {
        var section = _root.Section("Newsroom");
        section.OnlyKnows("Name", "SiteUrl", "TimeZone", "DefaultLanguage");
        var site = section.Address("SiteUrl", "https://tribune.example");
        var language = section.Language("DefaultLanguage") ?? "en";
        if (!_languages.Contains(language))
            section.Bad("DefaultLanguage", $"is \"{language}\", but the bot speaks {string.Join(", ", _languages)}", "en");

        return new NewsroomProfile(
            section.Text("Name") ?? "Tribune",
            site is null ? NewsroomProfile.UnnamedSite : CanonicalUrl.SiteOf(site.AbsoluteUri) ?? NewsroomProfile.UnnamedSite,
            section.Zone("TimeZone") ?? TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku"),
            language);
    }

    private EqualNames ReadEqualNames()
    {
        var section = _root.Section("Search");
        section.OnlyKnows("NamesFile");
        var file = section.Text("NamesFile");
        if (file is null)
            return EqualNames.Default;

        try
        {
            return EqualNames.Parse(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            section.Bad("NamesFile", $"is \"{file}\", which cannot be read", "names.txt");
        }
        catch (EqualNamesException exception)
        {
            section.Bad("NamesFile", $"is \"{file}\": {exception.Message.TrimEnd('.')}", "en: Baku; az: Bakı; ru: Баку");
        }

        return EqualNames.Default;
    }

    private TopicCatalog ReadTopics()
    {
        var section = _root.Section("Topics");
        section.OnlyKnows("File");
        var file = section.Text("File");
        if (file is null)
            return TopicCatalog.Default;

        try
        {
            return TopicCatalog.Parse(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            section.Bad("File", $"is \"{file}\", which cannot be read", "topics.json");
        }
        catch (TopicCatalogException exception)
        {
            section.Bad("File", $"is \"{file}\": {exception.Message.TrimEnd('.')}", "see docs/operations.md, \"Topics\"");
        }

        return TopicCatalog.Default;
    }

    private static ChannelSettings? ReadChannel(SectionReader item, TopicCatalog topics)
    {
        item.OnlyKnows("Chat", "Thread", "Topics", "Languages", "TimeZone", "Preview");
        var chat = item.Text("Chat");
        if (chat is null || !IsChat(chat))
            item.Bad("Chat", chat is null ? "is missing" : $"is \"{chat}\", but must be a numeric chat id or a public @name", "@tribune_news");

        var thread = item.Whole("Thread", 0, 0, int.MaxValue);
        return chat is null
            ? null
            : new ChannelSettings(
                chat, thread == 0 ? null : thread, KnownTopics(item, topics), item.Languages("Languages"), item.Zone("TimeZone")?.Id,
                item.Switch("Preview", byDefault: true));
    }

    private static IReadOnlyList<string> KnownTopics(SectionReader item, TopicCatalog topics)
    {
        var ids = item.Texts("Topics");
        foreach (var id in ids.Where(id => topics.Find(id) is null))
            item.Bad("Topics", $"has \"{id}\", which is no topic of the catalog", string.Join(", ", topics.Topics.Take(3).Select(topic => topic.Id)));

        return ids;
    }

    private List<long> ReadEditors()
    {
        var ids = new List<long>();
        foreach (var text in _root.Texts("Editors"))
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
                ids.Add(id);
            else
                _root.Bad("Editors", $"has \"{text}\", but must list numeric Telegram user ids", "[123456789]");
        }

        return ids;
    }

    private IngestSettings ReadIngest()
    {
        var section = _root.Section("Ingest");
        section.OnlyKnows("AllowPrivateNetworks", "ShortestInterval", "LongestInterval");
        var (least, most) = (TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        var shortest = section.Duration("ShortestInterval", PollBounds.Default.Shortest, least, most);
        var longest = section.Duration("LongestInterval", shortest > PollBounds.Default.Longest ? shortest : PollBounds.Default.Longest, shortest, most);
        return new IngestSettings(section.Switch("AllowPrivateNetworks", byDefault: false), new PollBounds(shortest, longest));
    }

    private DeliverySettings ReadDelivery()
    {
        var section = _root.Section("Delivery");
        section.OnlyKnows("PerSecond", "PerChatPerSecond", "GroupPerMinute", "MaxAge", "Paid", "KeepReaderCopies");
        var isPaid = section.Switch("Paid", byDefault: false);
        return new DeliverySettings(
            section.Whole("PerSecond", isPaid ? 900 : 28, 1, 1_000),
            section.Number("PerChatPerSecond", 1, 0.1, 1_000),
            section.Whole("GroupPerMinute", 20, 1, 60_000),
            section.Duration("MaxAge", TimeSpan.FromHours(24), TimeSpan.FromMinutes(1), TimeSpan.FromDays(3_650)),
            isPaid,
            section.Duration("KeepReaderCopies", TimeSpan.FromDays(7), TimeSpan.FromHours(1), TimeSpan.FromDays(365)));
    }

    private PublishSettings? ReadPublish()
    {
        var section = _root.Section("Publish");
        section.OnlyKnows("Secret", "SecretFile");
        return new PublishSecretReader(section).Read() is { } secret ? new PublishSettings(secret) : null;
    }

    private HttpSettings ReadHttp()
    {
        var section = _root.Section("Http");
        section.OnlyKnows("Listen", "PublicUrl");
        var http = new HttpSettings(section.Address("Listen", "http://127.0.0.1:8080"), section.Address("PublicUrl", "https://bot.tribune.example"));
        if (http is { Listen: null, PublicUrl: not null })
            section.Bad("PublicUrl", "is set, but Http:Listen is not: nothing would answer there", "Http:Listen http://127.0.0.1:8080");
        return http;
    }

    private static bool IsChat(string text) =>
        text.StartsWith('@')
            ? text.Length is >= 5 and <= 33 && text.Skip(1).All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id != 0;
}
