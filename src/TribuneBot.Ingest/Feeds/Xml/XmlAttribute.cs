namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>An attribute as it was read.</summary>
/// <param name="Name">Without its prefix, in lower case.</param>
/// <param name="Value">References resolved.</param>
internal readonly record struct XmlAttribute(Vocabulary Vocabulary, string Name, string Value);
