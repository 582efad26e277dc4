namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>The children of an element, in the document's order; enumerated without allocation.</summary>
internal readonly struct Children(FeedElement parent)
{
    public Enumerator GetEnumerator() => new(parent.FirstChild);

    /// <summary>For queries; costs an allocation.</summary>
    public IEnumerable<FeedElement> AsEnumerable()
    {
        for (var child = parent.FirstChild; child is not null; child = child.Next)
            yield return child;
    }

    internal struct Enumerator(FeedElement? first)
    {
        private FeedElement? _next = first;

        public FeedElement Current { get; private set; } = null!;

        public bool MoveNext()
        {
            if (_next is null)
                return false;

            Current = _next;
            _next = _next.Next;
            return true;
        }
    }
}
