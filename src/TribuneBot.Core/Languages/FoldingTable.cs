namespace TribuneBot.Core.Languages;

/// <summary>
/// What each letter folds to, block by block: lower case without its diacritics, by our own choice where that is a question of
/// language (ı and ə to i and e, ё to е, й to и). A letter that folds to itself stands for itself.
/// </summary>
internal static class FoldingTable
{
    /// <summary>U+00C0 to U+024F.</summary>
    public const string Latin =
        "aaaaaaæceeeeiiiidnooooo×ouuuuyþß" +
        "aaaaaaæceeeeiiiidnooooo÷ouuuuyþy" +
        "aaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiiiĳĳjjkkklllllll" +
        "lllnnnnnnnnnooooooœœrrrrrrssssss" +
        "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bbbbƅƅɔccddddƍeeɛffgɣƕɩikklƛɯnnɵ" +
        "ooƣƣppʀƨƨʃƪttttuuʊvyyzzʒƹƹƺƻƽƽƾƿ" +
        "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuueaa" +
        "aaææggggkkooooʒʒjǳǳǳggƕƿnnaaææoo" +
        "aaaaeeeeiiiioooorrrruuuussttȝȝhh" +
        "ndȣȣzzaaeeooooooooyylntȷȸȹacclts" +
        "zɂɂbʉʌeejjqqrryy";

    /// <summary>U+0370 to U+03FF.</summary>
    public const string Greek =
        "ͱͱͳͳʹ͵ͷͷ͸͹ͺͻͼͽ;ϳ΀΁΂΃΄΅α·εηι΋ο΍υω" +
        "ιαβγδεζηθικλμνξοπρ΢στυφχψωιυαεηι" +
        "υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗ" +
        "βθυυυφπϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ" +
        "κρσϳθε϶ϸϸσϻϻϼͻͼͽ";

    /// <summary>U+0400 to U+052F.</summary>
    public const string Cyrillic =
        "ееђгєѕііјљњћкиуџабвгдежзииклмноп" +
        "рстуфхцчшщъыьэюяабвгдежзииклмноп" +
        "рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ" +
        "ѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿ" +
        "ҁҁ҂҃҄҅҆҇҈҉ҋҋҍҍҏҏггғғҕҕҗҗҙҙққҝҝҟҟ" +
        "ҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿ" +
        "ӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжзз" +
        "ӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿ" +
        "ԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟ" +
        "ԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ";

    /// <summary>U+1E00 to U+1EFF.</summary>
    public const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeff" +
        "gghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyasẜẝßẟ" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooo" +
        "oooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽyy";

    /// <summary>U+1F00 to U+1FFF.</summary>
    public const string GreekExtended =
        "ααααααααααααααααεεεεεε἖἗εεεεεε἞἟" +
        "ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι" +
        "οοοοοο὆὇οοοοοο὎὏υυυυυυυυ὘υ὚υ὜υ὞υ" +
        "ωωωωωωωωωωωωωωωωααεεηηιιοουυωω὾὿" +
        "ααααααααααααααααηηηηηηηηηηηηηηηη" +
        "ωωωωωωωωωωωωωωωωααααα᾵ααααααα᾽ι᾿" +
        "῀῁ηηη῅ηηεεηηη῍῎῏ιιιι῔῕ιιιιιι῜῝῞῟" +
        "υυυυρρυυυυυυρ῭΅`῰῱ωωω῵ωωοοωωω´῾῿";
}
