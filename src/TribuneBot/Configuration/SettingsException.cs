namespace TribuneBot.Configuration;

/// <summary>The configuration cannot be used; its message is for the operator, one line per problem, free of secrets.</summary>
internal sealed class SettingsException(IReadOnlyList<ConfigurationProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<ConfigurationProblem> Problems { get; } = problems;
}
