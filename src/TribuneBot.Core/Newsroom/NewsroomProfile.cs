namespace TribuneBot.Core.Newsroom;

/// <summary>Who publishes: the values every rule may need to know about the newsroom.</summary>
/// <param name="Name">The name readers know, e.g. "Baku Tribune".</param>
/// <param name="Site">The host of the newsroom's own site without <c>www.</c>, e.g. "bakutribune.com"; "local" when none is configured.</param>
/// <param name="TimeZone">The newsroom's zone; times without one on its pages are read in it.</param>
/// <param name="DefaultLanguage">Two-letter code used where a text or a reader names no language.</param>
public sealed record NewsroomProfile(string Name, string Site, TimeZoneInfo TimeZone, string DefaultLanguage)
{
    /// <summary>The site of pages that have no address when no <c>Newsroom:SiteUrl</c> is configured.</summary>
    public const string UnnamedSite = "local";
}
