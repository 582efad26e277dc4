using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Queries;
using TribuneBot.Core.Topics;

namespace TribuneBot.Tests.Core.Search;

public sealed class EqualNamesTests
{
    [Theory]
    [InlineData("Karabakh", "az", "Qarabağda yeni yol")]
    [InlineData("Karabakh", "ru", "Дорога в Карабахе")]
    [InlineData("QARABAĞ", "en", "A road in Karabakh")]
    [InlineData("Карабаха", "az", "Qarabağın yolları")]
    [InlineData("Карабах", "tr", "Karabağ'da yeni yol")]
    [InlineData("Baku", "az", "Bakıda yağış")]
    [InlineData("Baku", "ru", "Дождь в Баку")]
    [InlineData("Bakının", "en", "Rain in Baku")]
    [InlineData("azerbaycan", "az", "Azərbaycanın paytaxtı")]
    [InlineData("azerbaycan", "ru", "Столица Азербайджана")]
    [InlineData("azerbaycan", "en", "Azerbaijan's capital")]
    [InlineData("АЗЕРБАЙДЖАН", "az", "Azərbaycanda seçkilər")]
    [InlineData("АЗЕРБАЙДЖАН", "en", "Elections in Azerbaijan")]
    [InlineData("Azərbaycan", "tr", "Azerbaycan'dan haber")]
    [InlineData("Türkiye", "en", "Turkey's economy")]
    [InlineData("Турции", "az", "Türkiyədən xəbər")]
    [InlineData("USA", "az", "ABŞ-ın səfiri")]
    [InlineData("United States", "ru", "Посол США")]
    [InlineData("United States", "az", "ABŞ səfirliyi")]
    [InlineData("США", "en", "The United States votes")]
    [InlineData("ООН", "az", "BMT-nin qərarı")]
    [InlineData("Əliyev", "ru", "Алиев принял посла")]
    [InlineData("Алиева", "az", "Əliyevanın görüşü")]
    [InlineData("Гасанов", "az", "Həsənov çıxış etdi")]
    [InlineData("Мамедов", "en", "Mammadov speaks")]
    [InlineData("Ganja", "az", "Gəncə şəhərində")]
    [InlineData("Erdoğan", "ru", "Эрдоган прибыл")]
    [InlineData("ISTANBUL", "tr", "İstanbul'da kar")]
    [InlineData("Shah Deniz", "ru", "Газ с «Шах-Дениз»")]
    [InlineData("\"World Bank\"", "az", "Dünya Bankının krediti")]
    [InlineData("Тегеран", "en", "Talks in Tehran")]
    [InlineData("Gaza", "ru", "Обстановка в секторе Газа")]
    [InlineData("\"Ilham Aliyev\"", "az", "Prezident İlham Əliyevin çıxışı")]
    [InlineData("\"Ilham Aliyev\"", "ru", "Встреча с Ильхамом Алиевым")]
    [InlineData("\"Ильхам Алиев\"", "en", "President Ilham Aliyev speaks")]
    [InlineData("\"Ильхам Алиев\"", "az", "İlham Əliyev Şuşada")]
    [InlineData("\"Vladimir Putin\"", "ru", "Владимира Путина ждут")]
    [InlineData("\"Владимир Путин\"", "az", "Vladimir Putin gəlir")]
    [InlineData("Baku-Tbilisi-Kars", "ru", "Дорога Баку — Тбилиси — Карс")]
    [InlineData("Баку-Тбилиси-Карс", "az", "Bakı-Tbilisi-Qars dəmir yolu")]
    [InlineData("Non-Aligned Movement", "az", "Qoşulmama Hərəkatının sammiti")]
    [InlineData("сектор Газа", "en", "Aid for Gaza")]
    [InlineData("Куба", "en", "Cuba votes")]
    [InlineData("covid19", "az", "Koronavirusa yoluxanlar")]
    [InlineData("COVID-19-un", "ru", "Прививка от коронавируса")]
    public void A_name_finds_its_other_spellings(string query, string language, string title) =>
        Assert.True(IsMet(query, language, title));

    [Theory]
    [InlineData("Rustamzade", "ru", "Рустамзаде выступил")]
    [InlineData("Шойгу", "en", "Shoigu arrives")]
    [InlineData("Навальный", "az", "Navalnı məhkəmədə")]
    [InlineData("Jabrailov", "ru", "Джабраилов ответил")]
    [InlineData("Кремона", "en", "A violin of Kremona")]
    public void A_name_of_no_list_is_spelled_in_the_other_script(string query, string language, string title) =>
        Assert.True(IsMet(query, language, title));

    [Theory]
    [InlineData("Baku", "en", "Back in time")]
    [InlineData("union", "en", "Europe and the EU")]
    [InlineData("States", "az", "ABŞ səfirliyi")]
    [InlineData("Karabakh", "ru", "Кавказ и карабины")]
    [InlineData("Gaza", "ru", "Цена газа растет")]
    [InlineData("\"Ilham Aliyev\"", "ru", "Алиев и Ильхам")]
    [InlineData("\"Ilham Aliyev\"", "az", "Heydər Əliyev")]
    [InlineData("Aliyeva", "en", "Aliyev speaks")]
    [InlineData("Əliyeva", "az", "Əliyevin çıxışı")]
    [InlineData("Aliyev", "az", "Əliyevanın çıxışı")]
    [InlineData("Denmark", "ru", "Новые данные")]
    [InlineData("Geneva", "ru", "Жены послов")]
    [InlineData("Куба", "az", "Quba rayonu")]
    [InlineData("Putin", "en", "Minister put the plan forward")]
    [InlineData("Astana", "en", "Ready as ever")]
    [InlineData("Damascus", "en", "Sam the eagle")]
    [InlineData("Aliyev", "ru", "Али принял гостей")]
    public void Other_words_do_not_meet(string query, string language, string title) => Assert.False(IsMet(query, language, title));

    [Fact]
    public void The_list_is_long_and_every_name_of_it_finds_every_other_of_its_group()
    {
        Assert.InRange(EqualNames.Default.Count, 150, 10_000);
        string[] languages = ["en", "az", "ru", "tr"];
        string[] some = ["Naxçıvan", "Нахичевань", "Nakhchivan", "Nahçıvan"];
        Assert.All(some, one => Assert.All(some, other => Assert.True(
            languages.Any(language => IsMet(one, language, other)), $"{one} does not find {other}")));
    }

    [Fact]
    public void A_list_of_ones_own_replaces_the_built_in_one()
    {
        var parser = new QueryParser(TopicCatalog.Default, EqualNames.Parse("# ours\n\nen: Gotham, Gotham City; az: Qotem\n"));
        Assert.True(QueryMatch.IsMet(IndexedWordsMaker.MakeText("Qotemdə gecə", "", "", "az"), parser.Parse("gotham")));
        Assert.True(QueryMatch.IsMet(IndexedWordsMaker.MakeText("Night in Gotham City", "", "", "en"), parser.Parse("Qotemdə")));
        Assert.False(QueryMatch.IsMet(IndexedWordsMaker.MakeText("Bakıda gecə", "", "", "az"), parser.Parse("moscow")));
    }

    [Theory]
    [InlineData("en: Baku; az: Bakı\nBaku = Bakı", "line 2: \"Baku = Bakı\" does not begin with one of en, ru, az, tr and a colon.")]
    [InlineData("fr: Bakou; en: Baku", "line 1: \"fr: Bakou\" does not begin with one of en, ru, az, tr and a colon.")]
    [InlineData("en: Baku", "line 1: it has fewer than two names, such as \"en: Baku; az: Bakı\".")]
    public void A_bad_list_is_refused_with_the_line(string list, string problem) =>
        Assert.Equal(problem, Assert.Throws<EqualNamesException>(() => EqualNames.Parse(list)).Message);

    private static bool IsMet(string query, string language, string title) =>
        QueryMatch.IsMet(IndexedWordsMaker.MakeText(title, "", "", language), SearchQuery.Parse(query));
}
