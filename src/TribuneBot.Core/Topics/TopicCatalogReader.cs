using System.Text.Json;

namespace TribuneBot.Core.Topics;

/// <summary>Reads and checks the catalog's JSON; every complaint is one sentence that names topic and key and shows an example.</summary>
internal static class TopicCatalogReader
{
    private const int LongestId = 24;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly (string Key, PhraseWeight Weight)[] Weights =
        [("certain", PhraseWeight.Certain), ("strong", PhraseWeight.Strong), ("hint", PhraseWeight.Hint)];

    public static List<Topic> Read(string json)
    {
        using var document = ParseJson(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object ||
            !document.RootElement.TryGetProperty("topics", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            throw new TopicCatalogException("The topic catalog has no \"topics\" list, e.g. {\"topics\": [{\"id\": \"sport\", …}]}.");
        }

        var topics = new List<Topic>();
        foreach (var element in list.EnumerateArray())
        {
            var topic = ReadTopic(element, topics.Count + 1);
            if (topics.Exists(other => other.Id == topic.Id))
                throw new TopicCatalogException($"Topic \"{topic.Id}\": its id stands twice in the catalog; give each topic its own, e.g. \"{Shorten(topic.Id)}-2\".");

            topics.Add(topic);
        }

        return topics;
    }

    private static JsonDocument ParseJson(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException e)
        {
            throw new TopicCatalogException(
                $"The topic catalog is not JSON: something is wrong in line {e.LineNumber + 1}, e.g. a missing comma or quotation mark.", e);
        }
    }

    private static Topic ReadTopic(JsonElement element, int number)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new TopicCatalogException($"Topic number {number} is no object, e.g. {{\"id\": \"sport\", \"mediaTopic\": \"medtop:15000000\", …}}.");

        var id = ReadId(element, number);
        var isRetired = ReadFlag(element, id, "retired");
        var rules = new TopicRules(
            ReadRuleStrings(element, id, "categories"),
            ReadRuleStrings(element, id, "paths"),
            ReadPhrases(element, id));
        if (!isRetired && rules is { Categories.Count: 0, Paths.Count: 0, Phrases.Count: 0 })
        {
            throw new TopicCatalogException(
                $"Topic \"{id}\": \"rules\" are empty, so nothing could ever match it; give it at least one, e.g. \"rules\": {{\"categories\": [\"Sport\"]}}, or retire it with \"retired\": true.");
        }

        return new Topic(id, ReadMediaTopic(element, id), ReadNames(element, id), rules, isRetired);
    }

    private static string ReadId(JsonElement element, int number)
    {
        if (!element.TryGetProperty("id", out var value) || value.ValueKind != JsonValueKind.String)
            throw new TopicCatalogException($"Topic number {number}: \"id\" is missing, e.g. \"id\": \"sport\".");

        var id = value.GetString()!;
        if (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new TopicCatalogException($"Topic number {number}: \"id\" is \"{Shorten(id)}\" but must be 1 to {LongestId} of a-z, 0-9 and -, e.g. \"oil-and-gas\".");

        return id;
    }

    private static string ReadMediaTopic(JsonElement element, string id)
    {
        const string Prefix = "medtop:";
        var code = element.TryGetProperty("mediaTopic", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (!code.StartsWith(Prefix, StringComparison.Ordinal) || code.Length != Prefix.Length + 8 || !code[Prefix.Length..].All(char.IsAsciiDigit))
            throw new TopicCatalogException($"Topic \"{id}\": \"mediaTopic\" is \"{Shorten(code)}\" but must be an IPTC Media Topic code, e.g. \"medtop:15000000\".");

        return code;
    }

    private static Dictionary<string, string> ReadNames(JsonElement element, string id)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element.TryGetProperty("names", out var list) && list.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in list.EnumerateObject())
            {
                if (name.Value.ValueKind == JsonValueKind.String && name.Value.GetString()!.Trim() is { Length: > 0 } text)
                    names[name.Name] = text;
            }
        }

        foreach (var language in TopicCatalog.NameLanguages)
        {
            if (!names.ContainsKey(language))
                throw new TopicCatalogException($"Topic \"{id}\": \"names\" has no name in \"{language}\", e.g. \"names\": {{\"en\": \"Sport\", \"az\": \"İdman\", \"ru\": \"Спорт\"}}.");
        }

        return names;
    }

    private static bool ReadFlag(JsonElement element, string id, string key)
    {
        if (!element.TryGetProperty(key, out var value))
            return false;

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new TopicCatalogException($"Topic \"{id}\": \"{key}\" is neither true nor false, e.g. \"{key}\": true."),
        };
    }

    private static List<string> ReadRuleStrings(JsonElement element, string id, string key) =>
        TryGetRule(element, id, key, out var list) ? ReadStrings(list, id, $"rules.{key}") : [];

    private static Dictionary<string, IReadOnlyList<TopicPhrase>> ReadPhrases(JsonElement element, string id)
    {
        var phrases = new Dictionary<string, IReadOnlyList<TopicPhrase>>(StringComparer.Ordinal);
        if (!TryGetRule(element, id, "words", out var languages))
            return phrases;
        if (languages.ValueKind != JsonValueKind.Object)
            throw new TopicCatalogException($"Topic \"{id}\": \"rules.words\" must go by language, e.g. \"words\": {{\"en\": {{\"strong\": [\"football\"]}}}}.");

        foreach (var language in languages.EnumerateObject())
            phrases[language.Name] = ReadPhrasesOf(language, id);
        return phrases;
    }

    private static List<TopicPhrase> ReadPhrasesOf(JsonProperty language, string id)
    {
        if (language.Value.ValueKind != JsonValueKind.Object)
            throw new TopicCatalogException($"Topic \"{id}\": \"rules.words.{language.Name}\" must go by weight, e.g. \"{language.Name}\": {{\"certain\": [\"wrestling\"], \"strong\": [\"match\"]}}.");

        var phrases = new List<TopicPhrase>();
        foreach (var property in language.Value.EnumerateObject())
        {
            var key = $"rules.words.{language.Name}.{property.Name}";
            var (name, weight) = Array.Find(Weights, candidate => candidate.Key == property.Name);
            if (name is null)
                throw new TopicCatalogException($"Topic \"{id}\": \"{key}\" is no weight; use certain, strong or hint, e.g. \"strong\": [\"match\"].");

            phrases.AddRange(ReadStrings(property.Value, id, key).Select(text => new TopicPhrase(text, weight)));
        }

        return phrases;
    }

    private static bool TryGetRule(JsonElement element, string id, string key, out JsonElement rule)
    {
        rule = default;
        if (!element.TryGetProperty("rules", out var rules))
            return false;
        if (rules.ValueKind != JsonValueKind.Object)
            throw new TopicCatalogException($"Topic \"{id}\": \"rules\" is no object, e.g. \"rules\": {{\"categories\": [\"Sport\"]}}.");

        return rules.TryGetProperty(key, out rule);
    }

    private static List<string> ReadStrings(JsonElement list, string id, string key)
    {
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.GetString())))
            throw new TopicCatalogException($"Topic \"{id}\": \"{key}\" must be a list of words, e.g. [\"sport\", \"football\"].");

        return list.EnumerateArray().Select(item => item.GetString()!.Trim()).ToList();
    }

    private static string Shorten(string value) => value.Length <= LongestId * 2 ? value : value[..(LongestId * 2)] + "…";
}
