namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>What a field that may hold markup says.</summary>
/// <param name="Text">Plain, one paragraph a line; may be empty.</param>
/// <param name="Image">The first image that is none of the counters and pixels, as written; or null.</param>
internal readonly record struct FieldText(string Text, string? Image);
