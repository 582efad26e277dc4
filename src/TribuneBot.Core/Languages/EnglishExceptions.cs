using System.Collections.Frozen;

namespace TribuneBot.Core.Languages;

/// <summary>
/// English words whose stem no rule finds: those of Snowball, irregular plurals and past tenses that are nothing else, words that the rules would
/// make one with another (business, busy; united, units), and British spellings that no rule tells from others (fibre, grey).
/// </summary>
internal static class EnglishExceptions
{
    private const string OfSnowball =
        "skis=ski skies=sky dying=die lying=lie tying=tie idly=idl gently=gentl ugly=ugli early=earli only=onli singly=singl sky=sky news=news " +
        "howe=howe atlas=atlas cosmos=cosmos bias=bias andes=andes";

    private const string Irregular =
        "sued=sue suing=sue freed=free women=woman men=man children=child wives=wife thieves=thief knives=knife wolves=wolf halves=half " +
        "shelves=shelf feet=foot teeth=tooth mice=mous crises=crisi buses=bus gases=gas analysis=analyz analyses=analyz built=build held=hold " +
        "sold=sell bought=buy fought=fight lost=lose sent=send paid=pay won=win kept=keep spent=spend brought=bring caught=catch taught=teach " +
        "stole=steal stolen=steal took=take taken=take gave=give given=give grew=grow grown=grow wrote=write written=write chose=choos " +
        "chosen=choos broke=break broken=break drove=drive driven=drive began=begin begun=begin flew=fli flown=fli struck=strike swore=swear " +
        "sworn=swear business=business businesses=business polite=polite politely=polite executive=executiv executives=executiv " +
        "conservative=conservativ conservatives=conservativ animal=animal animals=animal evening=evening evenings=evening ironic=ironic " +
        "paste=paste pastes=paste pasted=paste unite=unite united=unite unites=unite uniting=unite protestant=protestant protestants=protestant " +
        "humane=humane importance=important severity=severe emergence=emerg authored=author authoring=author criterion=criteria " +
        "phenomenon=phenomena vertices=vertex matrices=matrix";

    /// <summary>The stems of their American spelling.</summary>
    private const string British =
        "centre=center centres=center theatre=theater theatres=theater metre=meter metres=meter kilometre=kilomet kilometres=kilomet " +
        "centimetre=centimet centimetres=centimet millimetre=millimet millimetres=millimet litre=liter litres=liter fibre=fiber fibres=fiber " +
        "calibre=calib calibres=calib lustre=luster lustres=luster sabre=saber sabres=saber spectre=specter spectres=specter defence=defens " +
        "defences=defens offence=offens offences=offens licence=licens licences=licens pretence=pretens pretences=pretens practise=practic " +
        "practises=practic practised=practic practising=practic centred=center programme=program programmes=program catalogue=catalog " +
        "catalogues=catalog dialogue=dialog dialogues=dialog analogue=analog analogues=analog monologue=monolog monologues=monolog grey=gray " +
        "greys=gray mould=mold moulds=mold plough=plow ploughs=plow sulphur=sulfur sulphate=sulfat sulphates=sulfat " +
        "aluminium=aluminum aeroplane=airplan aeroplanes=airplan sceptic=skeptic sceptics=skeptic sceptical=skeptic " +
        "scepticism=skeptic jewellery=jewelri manoeuvre=maneuv manoeuvres=maneuv judgement=judgment " +
        "judgements=judgment acknowledgement=acknowledg acknowledgements=acknowledg ageing=age furore=furor furores=furor draught=draft " +
        "draughts=draft";

    private static readonly FrozenDictionary<string, string> All = string.Join(' ', OfSnowball, Irregular, British).Split(' ')
        .Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">A folded word.</param>
    /// <returns>Null for a word that the rules are for.</returns>
    public static string? StemOf(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var stem) ? stem : null;
}
