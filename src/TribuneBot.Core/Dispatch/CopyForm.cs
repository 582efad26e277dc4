namespace TribuneBot.Core.Dispatch;

/// <summary>What a posted message is, because each is edited in its own way. Stored as numbers: values are never reused.</summary>
public enum CopyForm
{
    Text = 0,

    /// <summary>A photo with a caption.</summary>
    Photo = 1,
}
