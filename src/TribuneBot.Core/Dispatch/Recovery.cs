namespace TribuneBot.Core.Dispatch;

/// <summary>What was found in flight at the start, by what is done about it. Every one of them was in doubt.</summary>
/// <param name="Unknown">Left alone: they may be missing in their chats. Readers find them in their digest.</param>
/// <param name="Resent">Breaking news for readers: sent once more, so at most so many get it twice.</param>
/// <param name="Repeated">Edits and deletions: repeating them changes nothing.</param>
/// <param name="ToBeProbed">Channel posts that Telegram is asked for.</param>
public sealed record Recovery(int Unknown, int Resent, int Repeated, int ToBeProbed)
{
    public static Recovery Nothing { get; } = new(0, 0, 0, 0);

    public int InDoubt => Unknown + Resent + Repeated + ToBeProbed;
}
