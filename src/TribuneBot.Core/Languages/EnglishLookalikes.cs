using System.Collections.Frozen;

namespace TribuneBot.Core.Languages;

/// <summary>
/// English words of which the Azerbaijani or the Turkish rules would leave another English word ("taxi" the tax, "missile" a miss, "head" heat).
/// These rules pass them over: nobody can tell which language one word of a query is, so that it is stemmed by each.
/// </summary>
internal static class EnglishLookalikes
{
    private const string Words =
        "allude antler arisen ascend aside attend automate bang barge bead beaten been begin begun bend birthday blacken " +
        "blend blockade bold boon bowler bran bring buckle build bulge bulletin burden butler cabin candle canine card castle cellular " +
        "cheapen chicken chide chilli chin chronicle chuckle cigarette cling closed cloud cold collar combine commend conceive contend " +
        "cooler corpse couple crab crackle crumble cubicle dampen darken deepen descend died discipline dozen drunken eleven escapade " +
        "evidence examine experience extend faced fallen fasten feed filed filled filling flag flake flatten flung fond food ford forge " +
        "forgiven forgotten fortune found frighten galley gallon gang garden gazette gentle given gladden goad golden grand greed grid " +
        "guideline guild gung gunmen hamlet handler hard harden haste hasten haven head heard heaven heighten herb heron hidden hind " +
        "hockey honey hood hostile humble hung hurdle infantile intend interned intervene jumble jungle king kitten laden lamb " +
        "large lend lengthen lessen lighten limb linen listen locked loosen margin marine marked martin median medicine menu mind mine " +
        "mingle missile mistake mistaken mobile modular module mold monkey moon mound muffin negative often open operate override overtake " +
        "oxen packed parade partake paste photon picked pickle planed plead plumb polite pollen poplar popular positive pride prime " +
        "principle probe profile projectile prone prose pulley quicken racked raisin rang range ration rationale raven rebuild recapture " +
        "recognize reference regimen relocate rend replica ring ripen risen rocked rotten routine rumble satin scare scrape seamen " +
        "seaside secular seen send sharpen shin shine shorten siege sing single singular skid skin slab slate slid slide slope " +
        "soften solar spare sparkle spend spin spine spring squad stampede stare startle steeple sting strangle strengthen stripe suburban " +
        "sudden sunken swab tackle taken tangle taxi teen tend textile theme then thicken thin thing thread threaten thumb ticked tighten " +
        "timed titan toughen trample tread tribe trickle triple trod trolley trouble trumped turkey undertaken uneven vend wagon walled ward " +
        "warden waste weaken weekday weld whiskey wholesale widen wild wing within wooden worsen woven wrestle wrestler write written " +
        "young";

    private static readonly FrozenSet<string> All = Words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">A folded word.</param>
    public static bool Contains(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
