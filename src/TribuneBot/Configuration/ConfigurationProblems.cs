using System.Text.RegularExpressions;

namespace TribuneBot.Configuration;

/// <summary>Collects what is wrong, so that the operator sees all of it at once.</summary>
internal sealed partial class ConfigurationProblems
{
    private readonly List<ConfigurationProblem> _found = [];

    public IReadOnlyList<ConfigurationProblem> Found => _found;

    /// <param name="what">May repeat the value: a token that was written into the wrong key is masked.</param>
    public void Add(string key, string what, string example) =>
        _found.Add(new ConfigurationProblem(key, TokenShape().Replace(what, "***"), example));

    [GeneratedRegex("[0-9]{3,}(:|%3A)[A-Za-z0-9_-]{8,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TokenShape();
}
