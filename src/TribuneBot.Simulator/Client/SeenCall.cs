namespace TribuneBot.Simulator;

/// <summary>One API call out of the ledger.</summary>
/// <param name="Sequence">Position in the ledger, from 1.</param>
/// <param name="At">When it arrived, on the Simulator's clock.</param>
/// <param name="BotId">Whose token it came with.</param>
/// <param name="Method">As the bot wrote it.</param>
/// <param name="ChatId">As the bot wrote it; null when the method has none.</param>
/// <param name="Parameters">All parameters as text.</param>
/// <param name="Status">HTTP status; 0 when a fault cut the connection.</param>
/// <param name="Fault">The fault that struck, if one did.</param>
public sealed record SeenCall(
    long Sequence, DateTimeOffset At, long BotId, string Method, string? ChatId, IReadOnlyDictionary<string, string> Parameters, int Status, string? Fault)
{
    public bool Succeeded => Status == 200;
}
