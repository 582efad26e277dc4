using System.CommandLine;

namespace TribuneBot.Verbs.Sources;

/// <summary><c>sources …</c>: the sources as data. A running bot notices within ten seconds.</summary>
internal static class SourcesVerb
{
    public static Command Create() => new("sources", """
        Shows and changes what is polled. It may run beside the bot, which notices within ten seconds.
        Example: sources add https://tribune.example
        """)
    {
        SourceListVerb.Create(),
        SourceAddVerb.Create(),
        SourceTestVerb.Create(),
        SourceStateVerb.Pause(),
        SourceStateVerb.Resume(),
        SourceStateVerb.Remove(),
        OpmlVerb.Import(),
        OpmlVerb.Export(),
    };
}
