using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>A call being carried out.</summary>
internal sealed record MethodCall(TelegramWorld World, Bot Bot, CallParameters Parameters);
