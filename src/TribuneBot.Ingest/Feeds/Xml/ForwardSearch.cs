namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Looks for a mark ever further on in one text; once it is known to be gone, the rest is not searched again and again.</summary>
internal sealed class ForwardSearch(SourceText source, string mark)
{
    private bool _isGone;

    /// <param name="start">Never smaller than before.</param>
    /// <returns>Where the mark stands; negative when it does not.</returns>
    public int Find(int start)
    {
        if (_isGone)
            return -1;

        var step = start > source.Length ? -1 : source.Span[start..].IndexOf(mark);
        _isGone = step < 0;
        return _isGone ? -1 : start + step;
    }
}
