using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>How a document's bytes are to be read.</summary>
/// <param name="MarkLength">Bytes of a byte order mark that stand before the text.</param>
/// <param name="IsDisproved">True when the bytes should be UTF-8 and are not throughout: the text is damaged, or had to be guessed.</param>
internal readonly record struct FoundEncoding(Encoding Encoding, int MarkLength, bool IsDisproved);
