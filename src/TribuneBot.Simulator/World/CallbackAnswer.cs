namespace TribuneBot.Simulator.World;

/// <summary>What the bot answers to a button press.</summary>
/// <param name="Text">Shown to whoever pressed; "" shows nothing.</param>
/// <param name="ShowAlert">Whether it stays until closed.</param>
/// <param name="Url">Where to go, if anywhere.</param>
internal sealed record CallbackAnswer(string Text, bool ShowAlert, string? Url);
