using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Feeds.Texts;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Feeds;

/// <summary>What an entry is filed under: categories, subjects and keywords, in the document's order, each once.</summary>
internal static class FeedCategories
{
    public static IReadOnlyList<string> Of(FeedElement entry)
    {
        var found = new List<string>();
        AddAll(found, entry);
        return found;
    }

    /// <summary>What media are filed under stands deeper (Media RSS, optional elements).</summary>
    private static void AddAll(List<string> found, FeedElement entry)
    {
        foreach (var child in entry.Children)
        {
            if (child.Name is "category" && (child.Vocabulary is not Vocabulary.Other || entry.Vocabulary is Vocabulary.Other))
                AddWithin(found, child);
            else if (child.Name is "group" or "content" && child.Vocabulary is Vocabulary.Media)
                AddAll(found, child);
            else if (child.Name is "subject" && child.Vocabulary is Vocabulary.DublinCore or Vocabulary.DublinCoreTerms)
                Add(found, FieldReader.Line(child.Value));
            else if (child.Name is "keywords" && child.Vocabulary is Vocabulary.Itunes or Vocabulary.Media or Vocabulary.NewsSitemap)
                AddEach(found, child.Value.ToString());
        }
    }

    /// <summary>The names, each once.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string?> names)
    {
        var found = new List<string>();
        foreach (var name in names)
            Add(found, PlainText.OneLine(name));
        return found;
    }

    /// <summary>Atom has the term in an attribute, iTunes the text; RSS has it inside, where it may be HTML.</summary>
    private static string Term(FeedElement category) =>
        (category.Attribute("term") ?? category.Attribute("text")) is { } term ? FieldReader.Plain(term)
        : FieldReader.Line(category.Value) is { Length: > 0 } text && category.Vocabulary != Vocabulary.Atom ? text
        : PlainText.OneLine(category.Attribute("label") is { } label ? label : category.Value);

    /// <summary>iTunes puts the narrower category inside the wider one.</summary>
    private static void AddWithin(List<string> found, FeedElement category)
    {
        Add(found, Term(category));
        foreach (var child in category.Children)
        {
            if (child.Name is "category" && child.Vocabulary is Vocabulary.Itunes)
                AddWithin(found, child);
        }
    }

    private static void AddEach(List<string> found, string keywords)
    {
        foreach (var keyword in keywords.Split(','))
            Add(found, FieldReader.Line(keyword));
    }

    private static void Add(List<string> found, string name)
    {
        if (name.Length > 0 && found.Count < FeedDocument.MaxCategories && !found.Contains(name))
            found.Add(name);
    }
}
