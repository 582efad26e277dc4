namespace TribuneBot.Storage.Search;

/// <summary>What the word index answered.</summary>
/// <param name="Candidates">Keys to be ranked: the newest matches and the newest title matches.</param>
/// <param name="Rest">Keys that follow after the ranked ones on the asked page, newest first.</param>
/// <param name="Weights">One for each wanted term, in their order.</param>
internal sealed record FoundKeys(int Total, bool More, List<long> Candidates, List<long> Rest, List<double> Weights);
