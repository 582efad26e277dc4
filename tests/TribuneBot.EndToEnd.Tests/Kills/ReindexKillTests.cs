using System.Text.Json;
using TribuneBot.EndToEnd.Tests.Harness;

namespace TribuneBot.EndToEnd.Tests.Kills;

/// <summary>The verb <c>reindex</c>, killed again and again: the next one goes on, and nothing is missing at the end.</summary>
public sealed class ReindexKillTests : IDisposable
{
    private const int Articles = 2_000;
    private const int Kills = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("tribunebot-reindex-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_reindex_that_is_killed_goes_on_and_ends_with_a_sound_index()
    {
        await ImportAsync();
        var random = new Random(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var verb = BotProcess.Start(_folder, "reindex");
            await Task.Delay(random.Next(300, 1_500), Token);
            await verb.KillAsync(Token);
        }

        var (ended, _) = await BotProcess.RunAsync(_folder, Token, "reindex");
        var (sound, report) = await BotProcess.RunAsync(_folder, Token, "check");
        var (_, rare) = await BotProcess.RunAsync(_folder, Token, "search", "harbour 1234", "--json");

        Assert.Equal(0, ended);
        Assert.True(sound == 0, report);
        using var page = JsonDocument.Parse(rare);
        Assert.Equal("Harbour news 1234", page.RootElement.GetProperty("hits")[0].GetProperty("title").GetString());
    }

    private async Task ImportAsync()
    {
        var lines = Enumerable.Range(0, Articles).Select(number => JsonSerializer.Serialize(new
        {
            url = $"https://tribune.example/{number}",
            title = $"Harbour news {number}",
            text = $"Ship number {number} came in at noon with a load of timber, and left again at night.",
            published = DateTimeOffset.UnixEpoch.AddDays(number).ToString("O"),
            language = "en",
        }));
        await File.WriteAllLinesAsync(Path.Combine(_folder, "many.jsonl"), lines, Token);
        await BotProcess.RunAsync(_folder, Token, "import", "many.jsonl");
    }
}
