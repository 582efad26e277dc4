using TribuneBot.Core.Search;

namespace TribuneBot.Tests.Core.Search;

public sealed class RankingTests
{
    private static readonly DateTimeOffset Now = new(2021, 6, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly TermMatch InTitle = new(1, 1, 0, 0);
    private static readonly TermMatch InLead = new(1, 0, 1, 0);
    private static readonly TermMatch InBody = new(1, 0, 0, 1);

    [Fact]
    public void Title_is_over_lead_and_lead_over_body()
    {
        Assert.True(Score(InTitle) > Score(InLead));
        Assert.True(Score(InLead) > Score(InBody));
        Assert.True(Score(InBody) > 0);
    }

    [Fact]
    public void An_old_title_is_over_a_new_body() => Assert.True(Score(InTitle, ageInDays: 3650) > Score(InBody));

    [Fact]
    public void An_exact_title_is_first_however_old_it_is() => Assert.True(
        Ranking.Score(new RankInput([InTitle], 0, IsExactTitle: true, Now.AddYears(-20)), Now) >
        Ranking.Score(new RankInput(Enumerable.Repeat(new TermMatch(10, 9, 9, 99), 20).ToList(), 10, IsExactTitle: false, Now), Now));

    [Fact]
    public void Of_equals_the_newer_comes_first() => Assert.True(Score(InTitle, ageInDays: 1) > Score(InTitle, ageInDays: 2));

    [Fact]
    public void A_date_in_the_future_is_worth_no_more_than_now() => Assert.Equal(Score(InTitle), Score(InTitle, ageInDays: -100));

    [Fact]
    public void More_of_the_query_is_better_than_more_of_one_word() =>
        Assert.True(Score([InBody, InBody]) > Score([new TermMatch(1, 0, 0, 2), new TermMatch(1, 0, 0, 0)]));

    [Fact]
    public void A_mention_in_a_short_text_is_worth_more() =>
        Assert.True(Ranking.Score(new RankInput([InBody], 100, false, Now), Now) > Ranking.Score(new RankInput([InBody], 1000, false, Now), Now));

    [Fact]
    public void A_rare_term_tells_more_and_every_term_something()
    {
        Assert.True(Ranking.Weight(1_000_000, 10) > Ranking.Weight(1_000_000, 500_000));
        Assert.True(Ranking.Weight(1_000_000, 1_000_000) > 0);
        Assert.True(Ranking.Weight(0, 0) > 0);
    }

    private static double Score(TermMatch match, double ageInDays = 0) => Score([match], ageInDays);

    private static double Score(IReadOnlyList<TermMatch> matches, double ageInDays = 0) =>
        Ranking.Score(new RankInput(matches, 250, IsExactTitle: false, Now.AddDays(-ageInDays)), Now);
}
