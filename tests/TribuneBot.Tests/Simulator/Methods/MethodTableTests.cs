using System.Text.RegularExpressions;
using TribuneBot.Simulator.Methods;
using TribuneBot.Tests.Architecture;

namespace TribuneBot.Tests.Simulator.Methods;

public sealed partial class MethodTableTests
{
    [GeneratedRegex(@"\b[a-z]+[A-Z]\w*")]
    private static partial Regex MethodName { get; }

    [Fact]
    public void Docs_have_a_row_for_every_method_and_for_no_other()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "simulator.md"))
            .SkipWhile(static line => !line.StartsWith("| method |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'));
        var documented = rows.SelectMany(static row => MethodName.Matches(row.Split('|')[1])).Select(static match => match.Value);
        Assert.Equal(MethodTable.Names, documented.Order(StringComparer.Ordinal));
    }
}
