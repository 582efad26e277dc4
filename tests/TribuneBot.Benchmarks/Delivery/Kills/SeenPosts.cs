using System.Globalization;
using System.Text.RegularExpressions;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>What the chats hold, by the Simulator's ledger.</summary>
/// <param name="Seen">Posts that a chat holds, each once.</param>
/// <param name="Unseen">Posts that a chat should hold and does not.</param>
/// <param name="Duplicates">How often a chat holds one more than once.</param>
/// <param name="OutOfOrder">Posts that stand behind a later one.</param>
internal sealed partial record SeenPosts(int Seen, int Unseen, int Duplicates, int OutOfOrder)
{
    /// <param name="count">How many each chat should hold.</param>
    public static async Task<SeenPosts> ReadAsync(SimulatorClient telegram, IEnumerable<long> chats, int count, CancellationToken cancellationToken)
    {
        var sum = new SeenPosts(0, 0, 0, 0);
        foreach (var chat in chats)
        {
            var parts = (await telegram.MessagesAsync(chat, cancellationToken: cancellationToken))
                .Where(message => message.ByBot).Select(message => Part().Match(message.Text)).Where(match => match.Success)
                .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
            var once = parts.Distinct().ToList();
            sum = new SeenPosts(
                sum.Seen + once.Count, sum.Unseen + count - once.Count, sum.Duplicates + parts.Count - once.Count,
                sum.OutOfOrder + once.Where((part, at) => at > 0 && once[at - 1] > part).Count());
        }

        return sum;
    }

    [GeneratedRegex(@"part (\d+)")]
    private static partial Regex Part();
}
