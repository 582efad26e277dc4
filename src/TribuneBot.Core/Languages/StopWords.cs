using System.Collections.Frozen;

namespace TribuneBot.Core.Languages;

/// <summary>
/// Words that tell hardly anything of what a text is about, folded: articles, prepositions, pronouns, question words. They are found like
/// all others; where relevance is weighed they do not count, since how often they stand in a text depends on its style.
/// </summary>
internal static class StopWords
{
    private const string English =
        "a about above after again against all also am an and any are as at be because been before being below between both but by can could " +
        "d did do does doing don down during each etc few for from further had has have having he her here hers herself him himself his how " +
        "however i if in into is it its itself just ll m may me might more most must my myself no nor not now of off on once only or other our " +
        "ours out over own re s same shall she should so some such t than that the their theirs them then there these they this those through " +
        "to too under until up upon us ve very via was we were what when where whether which while who whom whose why will with within " +
        "without would you your yours im ive dont doesnt didnt cant couldnt isnt arent wasnt werent whats hows";

    private const string Azerbaijani =
        "ve ile ucun bir bu o da de ki olan olub edib etdi oldu daha cox sonra kimi qeder gore haqqinda uzre olaraq idi deyil hem amma lakin " +
        "ya yaxud ne nece niye kim harada hansi her butun oz biz siz onlar men sen onun bunun artiq yalniz ise var yox";

    private const string Russian =
        "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще же за здесь и из " +
        "или им их к как какая какие какои ко когда кто ли либо мне может мои мы на над надо наш не него нее нет ни них но ну о об однако он " +
        "она они оно от очень по под после при с сам свои себя со так также такои там те тем то того тоже той только том тот ты у уже хотя " +
        "чего чеи чем через что чтобы чье эта эти это этого этои этом этот я";

    private const string Turkish =
        "ve ile icin bir bu su o da de ki daha cok sonra gibi kadar gore hakkinda olarak degil hem ama fakat ya veya ne nasil neden niye kim " +
        "nerede hangi her butun tum biz siz onlar ben sen onun bunun artik yalniz ise var yok olan oldu ancak";

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, string>
    {
        ["en"] = English,
        ["az"] = Azerbaijani,
        ["ru"] = Russian,
        ["tr"] = Turkish,
    }.ToFrozenDictionary(list => list.Key, list => list.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Of any language.</summary>
    /// <param name="folded">A folded word, not stemmed.</param>
    public static bool Contains(string folded) => ByLanguage.Values.Any(words => words.Contains(folded));

    /// <summary>Two-letter codes of the languages in which the word tells nothing: "men" is "I" in Azerbaijani.</summary>
    /// <inheritdoc cref="Contains"/>
    public static IEnumerable<string> LanguagesOf(string folded) => ByLanguage.Where(list => list.Value.Contains(folded)).Select(list => list.Key);
}
