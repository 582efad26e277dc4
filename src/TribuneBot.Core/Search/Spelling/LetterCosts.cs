namespace TribuneBot.Core.Search.Spelling;

/// <summary>What it costs to read one folded letter for another, 0 to 1. A table: a word that nobody has is compared with thousands.</summary>
internal static class LetterCosts
{
    private const double Like = 0.4;
    private const double Neighbouring = 0.8;
    private const double Another = 1;

    /// <summary>Latin letters, then Cyrillic ones, from 1; 0 is any other character.</summary>
    private const int Slots = 64;
    private const int FirstCyrillic = 27;

    /// <summary>Letters of which one is easily written for the other.</summary>
    private static readonly string[] Alike =
    [
        "ae", "qg", "gk", "qk", "hx", "cj", "iy", "cs", "sz", "ck", "vw", "ou", "iu", "оа", "еи", "иы", "ьъ", "эе", "шщ", "тд", "сз",
    ];

    private static readonly double[] Costs = Make();

    public static double Of(char one, char other)
    {
        if (one == other)
            return 0;

        var (a, b) = (SlotOf(one), SlotOf(other));
        return a == 0 || b == 0 ? Another : Costs[a * Slots + b];
    }

    public static bool AreAlike(char one, char other) => Of(one, other) <= Like;

    private static double[] Make()
    {
        var costs = new double[Slots * Slots];
        Array.Fill(costs, Another);
        foreach (var (one, other) in KeyboardLayout.Neighbours)
            Set(costs, one, other, Neighbouring);
        foreach (var pair in Alike)
            Set(costs, pair[0], pair[1], Like);
        return costs;
    }

    private static void Set(double[] costs, char one, char other, double cost)
    {
        var (a, b) = (SlotOf(one), SlotOf(other));
        (costs[a * Slots + b], costs[b * Slots + a]) = (cost, cost);
    }

    private static int SlotOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter - 'a' + 1,
        >= 'а' and <= 'я' => letter - 'а' + FirstCyrillic,
        _ => 0,
    };
}
