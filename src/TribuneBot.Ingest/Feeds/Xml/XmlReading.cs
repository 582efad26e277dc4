namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>What was read of a document.</summary>
/// <param name="Document">Stands around the document's elements; of a well-formed document there is one.</param>
/// <param name="IsSalvaged">True when the document was not well-formed.</param>
internal sealed record XmlReading(FeedElement Document, bool IsSalvaged);
