namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>The namespace declarations that are in force while a document is read.</summary>
internal sealed class NamespaceScopes
{
    /// <summary>Declarations beyond this are passed over: each lookup walks them.</summary>
    private const int MaxDeclarations = 128;

    private readonly List<(string Prefix, string Address, int Depth)> _declared = [];
    private bool _rootIsRss;

    /// <summary>Changes whenever a name may have got another meaning.</summary>
    public int Version { get; private set; }

    public void Declare(string prefix, string address, int depth)
    {
        if (_declared.Count == MaxDeclarations)
            return;

        _declared.Add((prefix, address, depth));
        Version++;
    }

    /// <summary>Forgets what elements at this depth and deeper declared.</summary>
    public void Leave(int depth)
    {
        while (_declared.Count > 0 && _declared[^1].Depth >= depth)
        {
            _declared.RemoveAt(_declared.Count - 1);
            Version++;
        }
    }

    /// <summary>Names without a prefix that the root element declares belong to RSS when the root is <c>rss</c>, whatever namespace it claims.</summary>
    public void RootIsRss()
    {
        _rootIsRss = true;
        Version++;
    }

    /// <summary>What an element's name means.</summary>
    /// <returns>The vocabulary, and whether the prefix is declared.</returns>
    public (Vocabulary Vocabulary, bool IsDeclared) OfElement(QualifiedName name)
    {
        if (name.Known.Version == Version)
            return (name.Known.Vocabulary, true);

        var (vocabulary, isDeclared) = Find(name.Prefix);
        if (isDeclared)
            name.Known = (Version, vocabulary);
        return (vocabulary, isDeclared);
    }

    /// <summary>As <see cref="OfElement"/>, but an attribute without a prefix is in no namespace.</summary>
    public (Vocabulary Vocabulary, bool IsDeclared) OfAttribute(QualifiedName name) =>
        name.Prefix.Length == 0 ? (Vocabulary.None, true) : Find(name.Prefix);

    private (Vocabulary Vocabulary, bool IsDeclared) Find(string prefix)
    {
        if (prefix == "xml")
            return (Vocabulary.Xml, true);

        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
                return (Meaning(_declared[i]), true);
        }

        return prefix.Length == 0 ? (Vocabulary.None, true) : (Vocabularies.OfPrefix(prefix), false);
    }

    private Vocabulary Meaning((string Prefix, string Address, int Depth) declared)
    {
        if (declared.Prefix.Length == 0 && declared.Depth == 0 && _rootIsRss)
            return Vocabulary.Rss;

        var vocabulary = Vocabularies.OfAddress(declared.Address);
        if (vocabulary != Vocabulary.Other)
            return vocabulary;

        // An unheard-of default namespace of the root is a feed of somebody's own making; of RSS, the channel may be the one that declares it.
        return declared.Prefix.Length > 0 ? Vocabularies.OfPrefix(declared.Prefix)
            : declared.Depth == 0 || (declared.Depth == 1 && _rootIsRss) ? Vocabulary.None
            : Vocabulary.Other;
    }
}
