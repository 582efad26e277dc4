namespace TribuneBot.Tests.Architecture;

/// <summary>The files of the repository the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <param name="pattern">For instance <c>*.cs</c>.</param>
    /// <returns>Paths relative to the root, with <c>/</c>; nothing that is built.</returns>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TribuneBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");

        return folder.FullName;
    }
}
