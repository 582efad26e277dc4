namespace TribuneBot.Core.Dispatch;

/// <summary>What an attempt taught about its target.</summary>
public enum TargetVerdict
{
    /// <summary>Nothing new.</summary>
    Fine,

    /// <summary>Unreachable: nothing goes there any more, what waits for it is cancelled.</summary>
    Suspend,

    /// <summary>As <see cref="Suspend"/>, and what is known of the person is deleted.</summary>
    Forget,

    /// <summary>Not found: suspended when it happens a second time in a row.</summary>
    Missing,

    /// <summary>Closed to the bot: what waits for it goes on waiting until it is opened or expires.</summary>
    Park,
}
