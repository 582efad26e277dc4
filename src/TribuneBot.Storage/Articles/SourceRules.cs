using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Articles;

/// <summary>What stands in a source's column of rules, as JSON.</summary>
internal sealed record SourceRules(ListRules? List, PageRules? Page);
