using System.Text.Json;
using System.Text.Json.Serialization;

namespace TribuneBot.Demo;

/// <summary>All that the sample newsroom will ever publish.</summary>
/// <param name="Sections">Section key to its name by language.</param>
/// <param name="Pictures">Picture file to its alternative text by language.</param>
internal sealed record StoryBook(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sections,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Pictures,
    IReadOnlyList<Story> Stories)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="JsonException">The embedded book is broken.</exception>
    public static StoryBook Load()
    {
        using var stream = EmbeddedFile.Open("stories.json");
        return JsonSerializer.Deserialize<StoryBook>(stream, Strict)
            ?? throw new JsonException("The book of stories is empty.");
    }

    /// <summary>The sections of a story as its newspaper names them.</summary>
    public IEnumerable<string> SectionNames(Story story) => story.Sections.Select(key => Sections[key][story.Language]);

    public string AlternativeText(Story story) => story.Image is null ? "" : Pictures[story.Image][story.Language];
}
