namespace TribuneBot.Core.Topics;

/// <summary>The topics of the newsroom, in the order of their file.</summary>
public sealed class TopicCatalog
{
    private static readonly Lazy<TopicCatalog> Embedded = new(ReadEmbedded);

    private readonly Dictionary<string, Topic> _byId;

    internal TopicCatalog(IReadOnlyList<Topic> topics)
    {
        Topics = topics;
        _byId = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
    }

    /// <summary>The languages every topic must have a name in.</summary>
    public static IReadOnlyList<string> NameLanguages { get; } = ["en", "az", "ru"];

    /// <summary>The catalog that comes with the program.</summary>
    public static TopicCatalog Default => Embedded.Value;

    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Reads a catalog file. Comments and trailing commas are allowed.</summary>
    /// <exception cref="TopicCatalogException">The file is no catalog; its message says what to mend.</exception>
    public static TopicCatalog Parse(string json) => new(TopicCatalogReader.Read(json));

    /// <summary>Null when there is no such topic.</summary>
    public Topic? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The topic's name in a language, else in the first of <see cref="NameLanguages"/>; the id itself when there is no such topic.</summary>
    public string NameOf(string id, string language)
    {
        if (Find(id) is not { } topic)
            return id;

        return topic.Names.TryGetValue(language, out var name) ? name : topic.Names[NameLanguages[0]];
    }

    private static TopicCatalog ReadEmbedded()
    {
        using var stream = typeof(TopicCatalog).Assembly.GetManifestResourceStream("catalog.json")
            ?? throw new InvalidOperationException("The embedded topic catalog is missing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
