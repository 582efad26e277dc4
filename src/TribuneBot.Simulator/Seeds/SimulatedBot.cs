namespace TribuneBot.Simulator;

/// <summary>A bot to put into the world.</summary>
/// <param name="Token">Its token: digits, a colon, 35 characters of <c>A-Za-z0-9_-</c>. The digits are the bot's user id.</param>
/// <param name="Username">Its username, without "@".</param>
/// <param name="FirstName">Its name.</param>
public sealed record SimulatedBot(string Token, string Username, string FirstName);
