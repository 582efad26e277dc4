namespace TribuneBot.Core.Dispatch;

/// <summary>What a dispatch sends. Stored as numbers: values are never reused.</summary>
public enum DispatchKind
{
    Article = 0,
    Broadcast = 1,
}
