namespace TribuneBot.Core.Languages;

/// <summary>What must stand before an ending.</summary>
internal enum BeforeEnding
{
    Anything,
    Vowel,
    HighVowel,
    Consonant,
    Voiceless,
}
