namespace TribuneBot.Core.Search.Alerts;

/// <summary>A story meets an alert.</summary>
/// <param name="NamesLanguage">The query itself asks for a language (<c>lang:</c>); otherwise the story must be in one of the reader's.</param>
public readonly record struct AlertMatch(long AlertId, bool NamesLanguage);
