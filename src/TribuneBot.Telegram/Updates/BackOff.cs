namespace TribuneBot.Telegram.Updates;

/// <summary>Pauses that double from <paramref name="first"/> to <paramref name="longest"/>, each shortened at random by up to a half.</summary>
/// <param name="random">May be shared between threads by way of this class.</param>
internal sealed class BackOff(TimeSpan first, TimeSpan longest, Random random)
{
    private int _failures;

    public TimeSpan Next()
    {
        var doubled = first * Math.Pow(2, Math.Min(_failures++, 20));
        return Spread(doubled < longest ? doubled : longest);
    }

    /// <summary>A pause of about this length, so that two programs do not stay in step.</summary>
    public TimeSpan Spread(TimeSpan pause)
    {
        lock (random)
            return pause * (1 - random.NextDouble() / 2);
    }

    public void Reset() => _failures = 0;
}
