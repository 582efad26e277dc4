using System.Collections.Frozen;

namespace TribuneBot.Demo;

/// <summary>Our own illustrations: PNG, <see cref="Width"/> by <see cref="Height"/> pixels.</summary>
internal static class PictureShelf
{
    public const string MediaType = "image/png";

    public const int Width = 1200;

    public const int Height = 675;

    private static readonly FrozenDictionary<string, byte[]> Pictures =
        EmbeddedFile.Names("Images/").ToFrozenDictionary(name => name, name => EmbeddedFile.Bytes("Images/" + name));

    public static IReadOnlyCollection<string> Names => Pictures.Keys;

    /// <summary>Null when there is no such picture.</summary>
    public static byte[]? Find(string name) => Pictures.GetValueOrDefault(name);
}
