namespace TribuneBot.Tests.Ingest;

/// <summary>Documents invented by us, byte for byte.</summary>
internal static class Fixture
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Ingest", "Fixtures", name);

    public static string Text(string name) => File.ReadAllText(Path(name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));

    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Path("")).Select(path => System.IO.Path.GetFileName(path)).Order();
}
