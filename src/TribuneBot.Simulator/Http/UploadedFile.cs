namespace TribuneBot.Simulator.Http;

/// <summary>A file part of a multipart request.</summary>
internal sealed record UploadedFile(string FileName, string? MimeType, byte[] Bytes);
