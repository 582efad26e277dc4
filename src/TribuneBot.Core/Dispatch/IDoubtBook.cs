namespace TribuneBot.Core.Dispatch;

/// <summary>Channel posts of which it is not known whether they are there.</summary>
public interface IDoubtBook
{
    /// <summary>Those that Telegram must be asked for, oldest first; until then nothing else goes to their channels.</summary>
    Task<IReadOnlyList<DoubtfulPost>> ToProbeAsync(CancellationToken cancellationToken);

    /// <summary>Ends a doubt; <see cref="DoubtAnswer.AskEditors"/> keeps it open and writes the notice that asks them.</summary>
    /// <returns>False, with nothing changed, when it had been ended before.</returns>
    Task<bool> ResolveAsync(DeliveryKey key, DoubtAnswer answer, CancellationToken cancellationToken);
}
