using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Search;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class VocabularyPagesTests : IDisposable
{
    private static readonly string Endless = new('z', 3_000);

    private static readonly Gen<string> Word = Gen.Frequency(
        (20, Gen.Select(Gen.Int[0, 5_000], number => $"w{number * 7919 % 5_003}")),
        (4, Gen.String[Gen.Char["абвгдеёжз"], 1, 8]),
        (2, Gen.Int[0, 50].Select(number => $"a_{Endless}{number}")),
        (1, Gen.Const("\U0001F600")),
        (1, Gen.Const("\uFFEE")));

    private static readonly Gen<Dictionary<string, int>> Batch = Gen
        .Select(Word, Gen.Int[-2, 300]).Array[1, 600]
        .Select(changes => changes.DistinctBy(change => change.Item1).ToDictionary(change => change.Item1, change => change.Item2, StringComparer.Ordinal));

    private static readonly string[] Corners = ["", "w5004", "w", "ж", "zzz"];

    private readonly SqliteWorld _world = SqliteWorld.Open();
    private readonly SqliteSession _session;
    private readonly VocabularyPages _pages;

    public VocabularyPagesTests()
    {
        var connection = new SqliteConnection($"Data Source={_world.Options.DatabasePath};Pooling=False");
        connection.Open();
        _session = new SqliteSession(connection);
        _pages = new VocabularyPages(_session);
    }

    public void Dispose()
    {
        _session.Dispose();
        _world.Dispose();
    }

    [Fact]
    public void Counts_are_those_of_a_plain_list_whatever_is_written_in_whatever_batches() => Batch.Array[1, 5].Sample(
        batches =>
        {
            _pages.Clear();
            var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var batch in batches)
            {
                Write(batch);
                foreach (var (word, change) in batch.Where(entry => entry.Value > 0 || expected.ContainsKey(entry.Key)))
                    expected[word] = Math.Max(0, expected.GetValueOrDefault(word) + change);
            }

            Assert.All(expected, entry => Assert.Equal(entry.Value, _pages.Count(entry.Key)));
            Assert.Null(_pages.Count("w5004"));
            string[] asked = [.. Corners.Concat(expected.Keys).Concat(expected.Keys.Select(word => word + "q")).Distinct().Reverse()];
            Assert.Equal(expected.Select(entry => (entry.Key, entry.Value)), _pages.Counts(asked).OrderBy(word => word.Word, StringComparer.Ordinal).Select(word => (word.Word, word.Articles)));
            Assert.Equal(expected.Where(entry => entry.Key.StartsWith("w1", StringComparison.Ordinal)).Select(entry => (entry.Key, entry.Value)), Read("w1"));
            Assert.Equal(expected.Count, Read("").Count);
        },
        iter: 30, threads: 1);

    [Fact]
    public void A_page_that_grew_is_split_so_that_four_fit_a_page_of_the_file()
    {
        Write(Enumerable.Range(0, 10_000).ToDictionary(number => $"word{number}", _ => 1));
        Write(Enumerable.Range(0, 10_000).ToDictionary(number => $"word{number}x", _ => 1));

        Assert.InRange(_session.Number("SELECT max(length(Words)) FROM VocabularyPages")!.Value, 300, 900);
    }

    [Fact]
    public void A_word_that_was_never_there_is_in_no_article_and_one_that_all_lost_in_none_of_them()
    {
        Assert.Null(_pages.Count("ferri"));
        Write(new() { ["ferri"] = 1 });
        Write(new() { ["ferri"] = -1, ["tram"] = -1 });

        Assert.Equal(0, _pages.Count("ferri"));
        Assert.Null(_pages.Count("tram"));
    }

    private void Write(Dictionary<string, int> batch) => _pages.Write(
        batch.Where(entry => entry.Value != 0).Select(entry => new WordChange(Encoding.UTF8.GetBytes(entry.Key), entry.Value)).Order().ToArray());

    private List<(string Key, int Value)> Read(string beginning)
    {
        var words = new List<(string, int)>();
        _pages.Look(beginning, (word, articles) => words.Add((Encoding.UTF8.GetString(word), articles)));
        return words;
    }
}
