using System.Text;
using CsCheck;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Tests.Simulator.Text;

/// <summary>What goes in escaped comes out as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Texts = WellFormed.TextOf(
        "a", "ə", "ж", "😀", "e\u0301", "<", ">", "&", "&lt;", "\"", "'", "*", "_", "__", "~", "|", "||", "`", "[", "]", "(", ")", "!", "#", "+", "-", "=", "{", "}", ".", "\\", "\n", "\r", " ", "\u200e");

    private static readonly EntityType[] Own = [.. Enum.GetValues<EntityType>().Where(static t => !EntityTypes.IsAutomatic(t))];

    [Fact]
    public void HTML() => Texts.Sample(static text =>
        Assert.Equal(text, HtmlMarkup.Parse(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)).Text));

    [Fact]
    public void MarkdownV2() => Texts.Sample(static text =>
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
            escaped.Append(char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? "\\" : "").Append(c);
        var parsed = MarkdownV2Markup.Parse(escaped.ToString());
        Assert.Equal(text, parsed.Text);
        Assert.Empty(parsed.Entities);
    });

    [Fact]
    public void A_kept_text_is_kept_as_it_is() => Texts.Sample(static text =>
    {
        var once = TextRules.Keep(new FormattedText(text, []));
        var own = once.Entities.Where(static e => !EntityTypes.IsAutomatic(e.Type)).ToList();
        Assert.True(once.SameAs(TextRules.Keep(new FormattedText(once.Text, own))));
    });

    [Fact]
    public void Entities_of_any_kind_anywhere_become_a_proper_tree() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 12], Gen.Int[0, Own.Length - 1], static (offset, length, type) => new TextEntity(Own[type], offset, length, ArgumentOf(Own[type]))).List[0, 20]
            .Sample(static entities => WellFormed.Check(TextRules.Keep(new FormattedText("The bridge opens at dawn, says city", entities))));

    [Fact]
    public void A_hundred_entities_are_kept_and_emoji_do_not_count()
    {
        var text = string.Concat(Enumerable.Repeat("ab ", 150));
        var bold = Enumerable.Range(0, 150).Select(static i => new TextEntity(EntityType.Bold, i * 3, 1));
        var code = Enumerable.Range(0, 40).Select(static i => new TextEntity(EntityType.Code, (i * 3) + 1, 1));
        var emoji = Enumerable.Range(50, 50).Select(static i => new TextEntity(EntityType.CustomEmoji, (i * 3) + 1, 1, "5"));
        var kept = TextRules.Keep(new FormattedText(text, [.. bold, .. code, .. emoji])).Entities;
        Assert.Equal((60, 40, 50), (kept.Count(static e => e.Type == EntityType.Bold), kept.Count(static e => e.Type == EntityType.Code), kept.Count(static e => e.Type == EntityType.CustomEmoji)));
    }

    private static string? ArgumentOf(EntityType type) => type switch
    {
        EntityType.TextLink => "https://example.com/",
        EntityType.TextMention or EntityType.CustomEmoji => "7",
        EntityType.DateTime => "7 ",
        _ => null,
    };
}
