using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds.Texts;

/// <summary>What a field that may hold markup says.</summary>
/// <param name="Text">Plain, one paragraph a line; may be empty.</param>
/// <param name="Image">The first image that is none of the counters and pixels, or null.</param>
internal readonly record struct FieldText(string Text, string? Image)
{
    /// <summary>With the image's address made absolute, or left out where that cannot be.</summary>
    /// <param name="address">What the document's addresses are relative to.</param>
    public FieldText Resolved(FeedElement field, Uri? address) =>
        Image is null ? this : this with { Image = FeedAddress.Resolve(Image, field.Base(address)) };
}
