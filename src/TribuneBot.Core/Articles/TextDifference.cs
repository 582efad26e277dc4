using System.Text;

namespace TribuneBot.Core.Articles;

/// <summary>The difference of two texts by words, as an editor reads it. Deterministic; the shortest by longest common subsequence.</summary>
public static class TextDifference
{
    /// <summary>Beyond this many words in the changed middle, the middle is shown as replaced: its table would be too large.</summary>
    private const int MostWords = 2_000;

    public static IReadOnlyList<DifferencePart> Of(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var head = CommonStart(old, now);
        var tail = CommonStart([.. old[head..].Reverse()], [.. now[head..].Reverse()]);
        var parts = new List<DifferencePart>();
        Add(parts, DifferenceKind.Kept, old[..head]);
        AddMiddle(parts, old[head..^tail], now[head..^tail]);
        Add(parts, DifferenceKind.Kept, old[^tail..]);
        return parts;
    }

    /// <summary>One line: <c>[-removed-]</c>, <c>{+added+}</c>; long kept runs are shortened to the words beside a change.</summary>
    /// <param name="context">How many kept words stay beside a change.</param>
    public static string Describe(string before, string after, int context = 6)
    {
        var line = new StringBuilder();
        var parts = Of(before, after);
        for (var i = 0; i < parts.Count; i++)
        {
            line.Append(line.Length > 0 ? " " : "").Append(parts[i].Kind switch
            {
                DifferenceKind.Removed => $"[-{parts[i].Text}-]",
                DifferenceKind.Added => $"{{+{parts[i].Text}+}}",
                _ => Shorten(parts[i].Text, context, isFirst: i == 0, isLast: i == parts.Count - 1),
            });
        }

        return line.ToString();
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int CommonStart(string[] one, string[] other)
    {
        var at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at])
            at++;
        return at;
    }

    private static void AddMiddle(List<DifferencePart> parts, string[] old, string[] now)
    {
        if (old.Length > MostWords || now.Length > MostWords)
        {
            Add(parts, DifferenceKind.Removed, old);
            Add(parts, DifferenceKind.Added, now);
            return;
        }

        var common = CommonTable(old, now);
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Add(parts, DifferenceKind.Kept, old[i..++i]);
                j++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Add(parts, DifferenceKind.Removed, old[i..++i]);
            }
            else
            {
                Add(parts, DifferenceKind.Added, now[j..++j]);
            }
        }
    }

    /// <summary>[i, j]: the length of the longest common subsequence of what follows i and j.</summary>
    private static int[,] CommonTable(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static void Add(List<DifferencePart> parts, DifferenceKind kind, string[] words)
    {
        if (words.Length == 0)
            return;

        var text = string.Join(' ', words);
        if (parts.Count > 0 && parts[^1].Kind == kind)
            parts[^1] = parts[^1] with { Text = $"{parts[^1].Text} {text}" };
        else
            parts.Add(new DifferencePart(kind, text));
    }

    private static string Shorten(string kept, int context, bool isFirst, bool isLast)
    {
        var words = kept.Split(' ');
        var (start, end) = (isFirst ? 0 : context, isLast ? 0 : context);
        if (words.Length <= start + end + 1 || (isFirst && isLast))
            return kept;

        return string.Join(' ', words[..start].Append("…").Concat(words[^end..]));
    }
}
