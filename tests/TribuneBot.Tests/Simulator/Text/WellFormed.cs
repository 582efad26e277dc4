using CsCheck;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Tests.Simulator.Text;

/// <summary>What must hold for whatever a parser makes of a text.</summary>
internal static class WellFormed
{
    /// <summary>Texts made of up to 24 of these pieces.</summary>
    internal static Gen<string> TextOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].List[0, 24].Select(chosen => string.Concat(chosen.Select(i => pieces[i])));

    internal static void Check(Func<string, FormattedText> parse, string text)
    {
        FormattedText parsed;
        try
        {
            parsed = parse(text);
        }
        catch (MarkupException)
        {
            return;
        }

        Check(TextRules.Keep(parsed));
    }

    internal static void Check(FormattedText kept)
    {
        Assert.DoesNotContain('\r', kept.Text);
        Assert.Equal(kept.Text, kept.Text.Trim(' ', '\n') is var trimmed && kept.Entities.Any(static e => e.Offset == 0) ? kept.Text.TrimEnd(' ', '\n') : trimmed);
        foreach (var entity in kept.Entities)
        {
            Assert.InRange(entity.Offset, 0, kept.Text.Length - 1);
            Assert.InRange(entity.Length, 1, kept.Text.Length - entity.Offset);
            Assert.False(char.IsLowSurrogate(kept.Text[entity.Offset]) && entity.Offset > 0 && char.IsHighSurrogate(kept.Text[entity.Offset - 1]));
        }

        for (var i = 0; i < kept.Entities.Count; i++)
        {
            for (var j = i + 1; j < kept.Entities.Count; j++)
            {
                var (first, second) = (kept.Entities[i], kept.Entities[j]);
                Assert.True(TextEntity.Compare(first, second) <= 0, $"{first} stands before {second}");
                Assert.True(second.Offset >= first.End || second.End <= first.End, $"{first} crosses {second}");
                Assert.False(second.Offset < first.End && EntityTypes.IsVerbatim(first.Type), $"{second} stands in {first}");
                Assert.False(second.Offset < first.End && first.Type == second.Type, $"{second} repeats {first}");
            }
        }
    }
}
