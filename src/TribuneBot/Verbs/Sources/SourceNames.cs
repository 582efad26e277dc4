using System.Globalization;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs.Sources;

/// <summary>Finds the source an operator means.</summary>
internal static class SourceNames
{
    /// <exception cref="VerbException">There is none, or several.</exception>
    public static async Task<Source> FindAsync(ISourceStore sources, string written, CancellationToken cancellationToken) =>
        await FindOrNullAsync(sources, written, cancellationToken) ?? throw new VerbException($"There is no source \"{written}\": see \"sources list\".");

    public static async Task<Source?> FindOrNullAsync(ISourceStore sources, string written, CancellationToken cancellationToken)
    {
        var all = await sources.ListAsync(cancellationToken);
        var id = long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var exact = all.FirstOrDefault(source => source.Id == id || source.Settings.Url == written);
        if (exact is not null)
            return exact;

        var named = all.Where(source => source.Settings.Name.Equals(written, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count > 1 ? throw new VerbException($"Several sources are called \"{written}\": give the number that \"sources list\" shows.") : named.FirstOrDefault();
    }
}
