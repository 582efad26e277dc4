using System.Text;
using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search;

/// <summary>Exact terms beside an article's words. Only <c>a-z 0-9 _ -</c>; the underscore keeps them apart from every word.</summary>
internal static class IndexTag
{
    public static string OfTopic(string topicId) => Make('t', topicId);

    public static string OfLanguage(string language) => Make('l', language);

    /// <param name="site">A host, e.g. <c>bakutribune.com</c>, which becomes <c>s_bakutribune-com</c>.</param>
    public static string OfSite(string site) => Make('s', site);

    public static string OfAuthor(string author) => Make('a', author);

    private static string Make(char kind, string value)
    {
        var tag = new StringBuilder(value.Length + 2).Append(kind).Append('_');
        foreach (var c in Folding.Fold(value))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                tag.Append(c);
            else if (char.IsLetterOrDigit(c))
                tag.Append('u').Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else if (tag[^1] is not ('-' or '_'))
                tag.Append('-');
        }

        if (tag.Length > 2 && tag[^1] == '-')
            tag.Length--;
        return tag.ToString();
    }
}
