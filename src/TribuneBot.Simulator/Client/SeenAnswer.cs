namespace TribuneBot.Simulator;

/// <summary>What the bot answered to a button press.</summary>
/// <param name="Answered">False when no answer came in time.</param>
/// <param name="Text">Shown to whoever pressed; "" shows nothing.</param>
/// <param name="ShowAlert">Whether it stays until closed.</param>
/// <param name="Url">Where the app would go.</param>
public sealed record SeenAnswer(bool Answered, string Text, bool ShowAlert, string? Url);
