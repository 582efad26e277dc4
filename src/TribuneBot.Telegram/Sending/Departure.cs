namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Whether a request may have reached Telegram whole. <see cref="DepartureHandler"/> marks it at the moment its body is first asked for; the
/// HTTP client never repeats a request after that. Without the handler the answer is always yes.
/// </summary>
internal sealed class Departure
{
    private static readonly AsyncLocal<Departure?> Watched = new();

    private volatile bool _isWatched;
    private volatile bool _hasLeft;

    public static Departure? Current => Watched.Value;

    public bool MayHaveLeft => !_isWatched || _hasLeft;

    /// <summary>Watches the requests made from here on in the calling asynchronous method.</summary>
    public static Departure Watch() => Watched.Value = new Departure();

    public void Arrived() => _isWatched = true;

    public void Left() => _hasLeft = true;
}
