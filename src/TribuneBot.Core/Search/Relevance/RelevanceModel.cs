namespace TribuneBot.Core.Search.Relevance;

/// <summary>
/// BM25 over an article as one text in which the title stands twice (Robertson, Zaragoza: "Simple BM25 extension to multiple weighted
/// fields", CIKM 2004), with b = 0.6, and an inverse document frequency that is never below zero:
/// <c>ln(1 + (N − n + 0.5) / (n + 0.5))</c>.
/// </summary>
/// <param name="Articles">N, above 0.</param>
/// <param name="AverageLength">Of all articles, by <see cref="Length"/>; above 0.</param>
public sealed record RelevanceModel(int Articles, double AverageLength)
{
    private const double LengthShare = 0.6;
    private const int TitleWeight = 2;

    /// <summary>How often a word stands in an article. A lead is mostly the beginning of the text: it counts only where it says more.</summary>
    public static int Frequency(int inTitle, int inLead, int inBody) => TitleWeight * inTitle + Math.Max(inLead, inBody);

    public static int Length(int titleWords, int leadWords, int bodyWords) => TitleWeight * titleWords + Math.Max(leadWords, bodyWords);

    /// <param name="matching">n: articles that have the word.</param>
    public double Idf(int matching) => Math.Log(1 + (Math.Max(Articles - matching, 0) + 0.5) / (matching + 0.5));

    /// <summary>How long an article counts: 1 for the average.</summary>
    public double Norm(int length) => 1 - LengthShare + LengthShare * length / AverageLength;

    /// <param name="saturation">k1: <see cref="RelevanceQuery.Saturation"/>.</param>
    /// <returns>From 0 towards 1 + k1.</returns>
    public static double Saturate(double frequency, double norm, double saturation) => frequency * (saturation + 1) / (frequency + saturation * norm);
}
