namespace TribuneBot.Core.Topics;

/// <summary>An editor-defined subject.</summary>
/// <param name="Id">Stable: 1–24 of <c>a-z0-9-</c>; appears in buttons, deep links and hashtags.</param>
/// <param name="MediaTopic">IPTC Media Topic code, e.g. <c>medtop:11000000</c> (https://cv.iptc.org/newscodes/mediatopic/).</param>
/// <param name="Names">Name by two-letter language code, one for each of <see cref="TopicCatalog.NameLanguages"/> at least.</param>
/// <param name="IsRetired">A retired topic keeps its id and subscriptions and never matches again.</param>
public sealed record Topic(string Id, string MediaTopic, IReadOnlyDictionary<string, string> Names, TopicRules Rules, bool IsRetired);
