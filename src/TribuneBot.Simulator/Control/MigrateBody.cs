namespace TribuneBot.Simulator.Control;

/// <summary>A group becomes a supergroup with this id.</summary>
internal sealed record MigrateBody(long ChatId, long SupergroupId, long By);
