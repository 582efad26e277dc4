namespace TribuneBot.Core.Dispatch;

/// <summary>
/// The database cannot be read or written now (no space, no rights, another process's lock) and nothing of the call was stored: it may be repeated.
/// </summary>
public sealed class StorageUnavailableException(string message, Exception innerException) : Exception(message, innerException);
