using System.Reflection;
using Microsoft.Extensions.Logging;
using TribuneBot.Verbs;

namespace TribuneBot.Tests.Architecture;

/// <summary>What no compiler sees: one house, not five people's rooms.</summary>
public sealed class HouseTests
{
    private const int MostLines = 400;

    private static readonly string[] Forbidden = ["Helpers", "Utils", "Managers", "Services", "Common"];

    private static readonly string[] Rooms =
        ["TribuneBot.Core", "TribuneBot.Ingest", "TribuneBot.Storage", "TribuneBot.Telegram", "TribuneBot.Simulator", "TribuneBot"];

    /// <summary>Migrations are generated; they are the only exception.</summary>
    [Fact]
    public void No_source_file_is_longer_than_one_can_keep_in_mind() => Assert.DoesNotContain(
        Repository.Files("src", "*.cs"),
        file => !file.Contains("/Migrations/", StringComparison.Ordinal) && Repository.Lines(file).Length > MostLines);

    [Fact]
    public void No_folder_is_named_after_nothing() =>
        Assert.DoesNotContain(Repository.Files("src", "*.cs"), file => file.Split('/')[..^1].Any(Forbidden.Contains));

    [Fact]
    public void An_event_id_means_one_thing_in_the_whole_program()
    {
        var ids = Rooms.SelectMany(room => Assembly.Load(room).GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(message => message.EventId)
            .ToList();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.InRange(id, 1, 999));
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Fact]
    public void Every_verb_shows_an_example_in_its_help()
    {
        var verbs = CommandLine.Build().Subcommands.SelectMany(verb => verb.Subcommands.Prepend(verb)).ToList();

        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.Contains("Example: ", verb.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_relative_link_of_a_document_leads_somewhere()
    {
        var broken =
            from file in Repository.Files(".", "*.md")
            from line in Repository.Lines(file)
            from target in LinkTargets(line)
            where !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith('#')
            let path = Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, target.Split('#')[0])
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{file}: {target}";

        Assert.Empty(broken);
    }

    private static IEnumerable<string> LinkTargets(string line) =>
        line.Split("](").Skip(1).Where(rest => rest.Contains(')', StringComparison.Ordinal)).Select(rest => rest[..rest.IndexOf(')')]);
}
