using TribuneBot.Ingest.Pages;

namespace TribuneBot.Tests.Ingest.Pages;

public sealed class TeaserListTests
{
    [Fact]
    public void The_first_title_may_stand_right_under_the_body() =>
        AssertSplit(["P one.", "P two."], ["A", "B"], ["P one.", "P two.", "A"], ["Lead a."], ["B"], ["Lead b."]);

    [Fact]
    public void The_list_may_be_set_apart() =>
        AssertSplit(["P one.", "P two."], ["A", "B"], ["P one.", "P two."], ["A"], ["Lead a."], ["B"], ["Lead b."]);

    [Fact]
    public void Paragraphs_may_be_set_apart_too() =>
        AssertSplit(["P one.", "P two.", "P three."], ["A"], ["P one."], ["P two."], ["P three."], ["A"], ["Lead a."]);

    [Fact]
    public void The_last_title_may_lack_its_lead() =>
        AssertSplit(["P one."], ["A", "B"], ["P one.", "A"], ["Lead a."], ["B"]);

    [Fact]
    public void A_lead_may_have_several_lines() =>
        AssertSplit(["P one."], ["A", "B"], ["P one.", "A"], ["Lead a.", "More of it."], ["B"], ["Lead b."]);

    [Fact]
    public void A_body_alone_has_no_list() =>
        AssertSplit(["P one.", "P two.", "(Courier)"], [], ["P one."], ["P two."], ["(Courier)"]);

    [Fact]
    public void A_title_may_end_as_a_sentence_among_five() =>
        AssertSplit(["P one."], ["A", "B.", "C", "D", "E"],
            ["P one.", "A"], ["a."], ["B."], ["b."], ["C"], ["c."], ["D"], ["d."], ["E"], ["e."]);

    [Fact]
    public void Nothing_has_neither() => AssertSplit([], []);

    private static void AssertSplit(string[] body, string[] titles, params string[][] groups)
    {
        var (actualBody, teasers) = TeaserList.Split(groups);

        Assert.Equal(body, actualBody);
        Assert.Equal(titles, teasers.Select(teaser => teaser.Title));
    }
}
