namespace TribuneBot.Ingest.Decoding;

/// <summary>A document's text.</summary>
/// <param name="IsDamaged">True when some of its bytes were no text in the encoding that was found; a replacement character stands for them.</param>
internal readonly record struct DecodedText(string Text, bool IsDamaged);
