namespace TribuneBot.Core.Newsroom;

/// <summary>A place the newsroom posts to, as the database holds it.</summary>
/// <param name="TargetId">Where its deliveries go; 0 until <see cref="ChatId"/> is known.</param>
/// <param name="ChatId">The numeric id, or null while <see cref="ChannelSettings.Chat"/> is a name not yet resolved.</param>
/// <param name="Title">What Telegram calls it, or the configured name until it is resolved.</param>
/// <param name="IsPaused">True when it is gone from the configuration or was paused by command: nothing is posted.</param>
public sealed record Channel(long Id, long TargetId, long? ChatId, string Title, ChannelSettings Settings, bool IsPaused);
