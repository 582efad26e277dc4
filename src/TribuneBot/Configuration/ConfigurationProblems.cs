namespace TribuneBot.Configuration;

/// <summary>Collects what is wrong, so that the operator sees all of it at once.</summary>
internal sealed class ConfigurationProblems
{
    private readonly List<ConfigurationProblem> _found = [];

    public IReadOnlyList<ConfigurationProblem> Found => _found;

    public void Add(string key, string what, string example) => _found.Add(new ConfigurationProblem(key, what, example));
}
