namespace TribuneBot.Demo;

/// <summary>The files of the sample newsroom, carried inside the program.</summary>
internal static class EmbeddedFile
{
    private const string Prefix = "TribuneBot.Demo.";

    /// <param name="name">For example <c>stories.json</c> or <c>Images/sea.png</c>.</param>
    public static Stream Open(string name) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceStream(Prefix + name)
        ?? throw new InvalidOperationException($"The program carries no {name}.");

    /// <param name="folder">Ends with a slash.</param>
    /// <returns>The names of its files, without the folder.</returns>
    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal))
            .Select(name => name[(Prefix.Length + folder.Length)..]);

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
