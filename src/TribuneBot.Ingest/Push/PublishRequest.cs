using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Push;

/// <summary>What the newsroom's own system wants.</summary>
/// <param name="Announce">False: stored and findable, but not posted.</param>
internal sealed record PublishRequest(PublishAction Action, ArticleDraft Draft, bool Announce);
