using System.Text.Json.Serialization;

namespace TribuneBot.Benchmarks;

/// <summary>A made-up article in the shape <c>import</c> reads.</summary>
internal sealed record GeneratedArticle(
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("published")] string Published,
    [property: JsonPropertyName("language")] string Language);
