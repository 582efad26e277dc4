namespace TribuneBot.Core.Dispatch;

/// <summary>The kinds of chat Telegram paces differently. Stored as numbers: values are never reused.</summary>
public enum ChatKind
{
    Private = 0,
    Group = 1,
    Supergroup = 2,
    Channel = 3,
}
