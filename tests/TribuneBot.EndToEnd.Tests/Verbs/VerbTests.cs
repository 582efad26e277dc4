using System.Text.Json;
using TribuneBot.EndToEnd.Tests.Harness;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Verbs;

/// <summary>The program from the command line: one clear sentence, the right exit code, no stack trace, no token.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tribunebot-verbs-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2, "Unrecognized command or argument 'frobnicate'. Try \"--help\".", "frobnicate")]
    [InlineData(2, "Required argument 'QUERY' missing for command: 'search'. Try \"--help\".", "search")]
    [InlineData(2, "--limit must be a whole number from 1 to 100.", "search", "x", "--limit", "0")]
    [InlineData(1, "Telegram:BotToken is missing", "run")]
    [InlineData(1, "There is no database tribune.db: import articles first", "search", "x")]
    [InlineData(1, "missing.json", "search", "x", "--config", "missing.json")]
    [InlineData(1, "missing.html cannot be read", "inspect", "page", "missing.html")]
    [InlineData(1, "missing.txt: the file cannot be read", "import", "missing.txt")]
    [InlineData(0, "Example: import", "import", "--help")]
    public async Task A_verb_says_what_is_wrong_in_one_sentence_and_ends_with_its_code(int code, string says, params string[] arguments)
    {
        var (exit, output) = await BotProcess.RunAsync(_folder, Token, arguments);

        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(code, exit);
    }

    [Fact]
    public async Task A_withdrawn_article_is_found_no_more_and_the_queue_is_shown()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "one.jsonl"),
            """{"url":"https://tribune.example/ferry","title":"A ferry crosses the bay","text":"It carries cars.","published":"2024-03-14T05:05:00Z","language":"en","topics":[]}""",
            Token);
        await BotProcess.RunAsync(_folder, Token, "import", "one.jsonl");

        var (withdrawn, sentence) = await BotProcess.RunAsync(_folder, Token, "withdraw", "https://www.tribune.example/ferry?utm_source=mail");
        var (again, refusal) = await BotProcess.RunAsync(_folder, Token, "withdraw", "https://tribune.example/ferry");
        var (_, found) = await BotProcess.RunAsync(_folder, Token, "search", "ferry");
        var (shown, queue) = await BotProcess.RunAsync(_folder, Token, "queue", "--json");

        Assert.Equal((0, 1, 0), (withdrawn, again, shown));
        Assert.Contains("Withdrawn: A ferry crosses the bay.", sentence, StringComparison.Ordinal);
        Assert.Contains("There is no article https://tribune.example/ferry, or it was withdrawn before.", refusal, StringComparison.Ordinal);
        Assert.StartsWith("0 found.", found, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(queue);
        Assert.Equal(0, report.RootElement.GetProperty("postsInDoubt").GetInt32());
    }

    [Fact]
    public async Task A_captured_page_is_imported_with_its_teasers_and_found_again()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "page.txt"),
            """
            A ferry line across the bay opens in spring
            A ferry line across the bay opens in spring
            SHARE: READ: 41     09:05     14 March 2024
            O n March 14, the port of Gilavar presented two ferries, the Tribune reports citing Azertac. They carry cars too.
            Lighthouse keepers meet in Narinjli

            Keepers from nine lighthouses compared their logbooks.

            Night trains return to the coast - VİDEO

            The first sleeper leaves on Friday.
            """,
            Token);

        var (exit, output) = await BotProcess.RunAsync(_folder, Token, "import", "page.txt", "--json");
        using var imported = JsonDocument.Parse(output);
        var article = Assert.Single(imported.RootElement.GetProperty("articles").EnumerateArray());
        Assert.Equal(0, exit);
        Assert.Equal("2024-03-14T05:05:00Z", article.GetProperty("published").GetString());
        Assert.Equal(41, article.GetProperty("reads").GetInt32());
        Assert.Equal("Azertac", article.GetProperty("agency").GetString());
        Assert.StartsWith("On March 14, the port", article.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, imported.RootElement.GetProperty("teasers").GetArrayLength());

        var (_, found) = await BotProcess.RunAsync(_folder, Token, "search", "sleeper", "--json");
        using var page = JsonDocument.Parse(found);
        Assert.Equal("Night trains return to the coast", page.RootElement.GetProperty("hits")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_second_instance_on_the_same_database_is_refused_and_the_first_stops_cleanly()
    {
        await using var world = await BotWorld.CreateAsync(Token);
        await using var first = world.StartBot();
        await new Conversation(world, BotWorld.Reader, Token).StartAsync();
        await new Conversation(world, BotWorld.Reader, Token).HearAsync(message => message.Buttons.Count > 0);

        var (exit, output) = await BotProcess.RunAsync(world.Folder, Token, "run");

        Assert.Equal(1, exit);
        Assert.Contains("Another instance is running on tribune.db", output, StringComparison.Ordinal);
        Assert.Equal(0, await first.StopAsync(Token));
        Assert.DoesNotContain(DemoWorld.BotToken, first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_telegram_refuses_ends_the_program_with_a_sentence_and_without_the_token()
    {
        const string token = "123456789:AAFictionalFictionalFictionalFiction";
        await using var telegram = await SimulatorHost.StartAsync(new SimulatorOptions(), Token);
        var settings = new { Telegram = new { BotToken = token, BaseUrl = telegram.Address.GetLeftPart(UriPartial.Authority) } };
        await File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.json"), JsonSerializer.Serialize(settings), Token);

        var (exit, output) = await BotProcess.RunAsync(_folder, Token, "run");

        Assert.Equal(1, exit);
        Assert.Contains("Telegram refuses the token", output, StringComparison.Ordinal);
        Assert.DoesNotContain(token, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var file = Path.Combine(_folder, "tribune.db");
        await File.WriteAllTextAsync(file, "minutes of the last meeting", Token);

        var (exit, output) = await BotProcess.RunAsync(_folder, Token, "search", "x");

        Assert.Equal(1, exit);
        Assert.Contains("is not a database of this program and was left as it is", output, StringComparison.Ordinal);
        Assert.Equal("minutes of the last meeting", await File.ReadAllTextAsync(file, Token));
    }
}
