namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>The smallest pictures there are.</summary>
internal static class Pictures
{
    /// <summary>A GIF of one pixel.</summary>
    internal static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
}
