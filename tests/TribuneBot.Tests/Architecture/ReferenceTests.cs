using System.Reflection;

namespace TribuneBot.Tests.Architecture;

/// <summary>The table "Rooms" of docs/architecture.md, as the compiler sees it.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Ours =
        ["TribuneBot.Core", "TribuneBot.Ingest", "TribuneBot.Storage", "TribuneBot.Telegram", "TribuneBot.Simulator", "TribuneBot"];

    private static readonly string[] Watched =
    [
        .. Ours, "Telegram.Bot", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "AngleSharp", "Polly.Core", "Microsoft.AspNetCore",
        "Microsoft.Extensions.Hosting", "System.Net.Http",
    ];

    [Theory]
    [InlineData("TribuneBot.Core", "")]
    [InlineData("TribuneBot.Ingest", "TribuneBot.Core AngleSharp Polly.Core System.Net.Http")]
    [InlineData("TribuneBot.Storage", "TribuneBot.Core Microsoft.EntityFrameworkCore Microsoft.Data.Sqlite")]
    [InlineData("TribuneBot.Telegram", "TribuneBot.Core Telegram.Bot System.Net.Http")]
    [InlineData("TribuneBot.Simulator", "Microsoft.AspNetCore Microsoft.Extensions.Hosting System.Net.Http")]
    [InlineData("TribuneBot", "TribuneBot.Core TribuneBot.Ingest TribuneBot.Storage TribuneBot.Telegram TribuneBot.Simulator Microsoft.AspNetCore Microsoft.Extensions.Hosting System.Net.Http")]
    public void A_room_references_only_what_the_table_allows(string room, string allowed)
    {
        var permitted = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var references = Assembly.Load(room).GetReferencedAssemblies().Select(reference => reference.Name!);
        var forbidden = references.Where(name => Watched.Any(watched => Is(name, watched)) && !permitted.Any(one => Is(name, one)));

        Assert.Empty(forbidden);
    }

    /// <summary>A package counts with its parts (Microsoft.AspNetCore.Http); our rooms count by their exact names.</summary>
    private static bool Is(string name, string watched) =>
        name == watched || (!Ours.Contains(watched) && name.StartsWith(watched + ".", StringComparison.Ordinal));
}
