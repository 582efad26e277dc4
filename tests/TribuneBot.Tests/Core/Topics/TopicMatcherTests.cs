using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;

namespace TribuneBot.Tests.Core.Topics;

public sealed class TopicMatcherTests
{
    private static readonly TopicMatcher Matcher = new(TopicCatalog.Default);

    [Theory]
    [InlineData("politics", "President receives newly appointed ambassador of Hungary", "The ambassador presented his credentials on Monday.")]
    [InlineData("politics", "Parliament approves new cabinet", "Lawmakers voted after two days of debate.")]
    [InlineData("karabakh", "First families move back to Shusha", "Twelve families received the keys of their new homes.")]
    [InlineData("karabakh technology", "Huawei opens an office in Agdam", "The telecommunications firm will build a network in the city.")]
    [InlineData("economy", "Oil prices fall for a third day", "A barrel of Brent lost two dollars on world markets.")]
    [InlineData("economy", "Wheat harvest ends early", "The growers' union says that the last field was cut on Friday.")]
    [InlineData("economy", "Central Bank keeps its rate", "Inflation has slowed to five percent.")]
    [InlineData("transport", "New railway line links Ganja with the coast", "Trains will run twice a day from June.")]
    [InlineData("transport", "Night buses return to the capital", "Seven bus routes will carry passengers until two o'clock.")]
    [InlineData("defence", "Naval forces hold exercises in the Caspian Sea", "Ships and crews trained for three days, the commander said.")]
    [InlineData("society", "Schools reopen after the winter holiday", "Pupils and teachers come back on Thursday.")]
    [InlineData("law", "Court sentences former banker for fraud", "The judge announced the verdict on Friday.")]
    [InlineData("sport", "Wrestler takes bronze in Warsaw", "The freestyle wrestler won his last bout 5:2.")]
    [InlineData("technology", "Students build a small satellite", "The satellite will measure the sea from space.")]
    [InlineData("world", "Security Council meets over the river dispute", "The United Nations asked both countries for calm.")]
    [InlineData("", "A quiet Sunday by the lake", "Nothing much happened, and everybody liked it.")]
    public void English_stories_find_their_topics(string topics, string title, string lead) => AssertMatches(topics, title, lead, "en");

    [Theory]
    [InlineData("politics", "Xarici işlər naziri Macarıstana gedib", "Səfər çərçivəsində danışıqlar aparılacaq.")]
    [InlineData("politics", "Milli Məclisdə yeni komitə yaradılıb", "Deputatlar qərara səs veriblər.")]
    [InlineData("karabakh", "Şuşaya ilk ailələr qayıdıb", "On iki ev sahiblərinə təhvil verilib.")]
    [InlineData("economy", "Neftin qiyməti yenə ucuzlaşıb", "Brent markalı neftin bir bareli iki dollar aşağı düşüb.")]
    [InlineData("economy", "Buğda biçini vaxtından əvvəl başa çatıb", "Birlik deyir ki, sonuncu zəmi cümə günü biçilib.")]
    [InlineData("transport", "Dəmir yolu vağzalı təmirdən sonra açılıb", "Qatarlar gündə iki dəfə hərəkət edəcək.")]
    [InlineData("defence", "Hərbi dəniz qüvvələri təlim keçirir", "Gəmilər üç gün dənizdə olacaq.")]
    [InlineData("society", "Məktəblərdə dərslər başlayır", "Şagirdlər və müəllimlər cümə axşamı qayıdırlar.")]
    [InlineData("law", "Məhkəmə keçmiş bankirə hökm oxuyub", "Hakim qərarı cümə günü elan edib.")]
    [InlineData("sport", "Güləşçimiz Varşavada bürünc medal qazanıb", "Sonuncu görüş 5:2 hesabı ilə başa çatıb.")]
    [InlineData("technology", "Tələbələr kiçik peyk hazırlayıblar", "Peyk dənizi kosmosdan ölçəcək.")]
    [InlineData("world", "BMT Təhlükəsizlik Şurası toplaşıb", "İclasda çay mübahisəsi müzakirə olunub.")]
    [InlineData("", "Göl kənarında sakit bazar günü", "Heç nə baş vermədi və bu hamının xoşuna gəldi.")]
    public void Azerbaijani_stories_find_their_topics(string topics, string title, string lead) => AssertMatches(topics, title, lead, "az");

    [Theory]
    [InlineData("politics", "Президент принял нового посла Венгрии", "Посол вручил верительные грамоты в понедельник.")]
    [InlineData("karabakh", "В Шушу вернулись первые семьи", "Двенадцать домов переданы хозяевам.")]
    [InlineData("economy", "Цены на нефть снижаются третий день", "Баррель Brent подешевел на два доллара.")]
    [InlineData("economy", "Уборка пшеницы закончилась раньше срока", "Последнее поле убрали в пятницу, сообщил союз земледельцев.")]
    [InlineData("transport", "Новая железная дорога свяжет Гянджу с побережьем", "Поезда пойдут дважды в день.")]
    [InlineData("defence", "Военно-морские силы проводят учения на Каспии", "Экипажи тренируются три дня, сообщил командующий.")]
    [InlineData("society", "Школы открываются после каникул", "Ученики и учителя вернутся в четверг.")]
    [InlineData("law", "Суд вынес приговор бывшему банкиру", "Судья огласил решение в пятницу.")]
    [InlineData("sport", "Борец завоевал бронзу в Варшаве", "Последняя схватка завершилась со счётом 5:2.")]
    [InlineData("technology", "Студенты собрали небольшой спутник", "Спутник будет измерять море из космоса.")]
    [InlineData("world", "Совет Безопасности ООН собрался из-за спора о реке", "Обе страны призвали к спокойствию.")]
    [InlineData("", "Тихое воскресенье у озера", "Ничего не случилось, и всем это понравилось.")]
    public void Russian_stories_find_their_topics(string topics, string title, string lead) => AssertMatches(topics, title, lead, "ru");

    [Theory]
    [InlineData("İDMAN", "sport")]
    [InlineData("Oil & Gas", "")]
    [InlineData("oil and gas", "economy")]
    [InlineData("Нефть и газ", "economy")]
    [InlineData("Nagorno–Karabakh", "karabakh")]
    public void The_category_of_a_feed_decides(string category, string topics) =>
        Assert.Equal(topics, Join(Matcher.Match(Evidence("", "", "en") with { Categories = [category] })));

    [Theory]
    [InlineData("https://bakutribune.com/en/sport/123-a-title", "sport")]
    [InlineData("https://bakutribune.com/iqtisadiyyat", "economy")]
    [InlineData("https://bakutribune.com/%C4%B0dman/1", "sport")]
    [InlineData("https://sport.example/news/1", "")]
    [InlineData("https://bakutribune.com/en/sports-hall-burns", "")]
    public void A_segment_of_the_address_decides(string url, string topics) =>
        Assert.Equal(topics, Join(Matcher.Match(Evidence("", "", "en") with { Url = url })));

    [Fact]
    public void Stated_topics_are_kept_and_unknown_ones_ignored() =>
        Assert.Equal("law sport", Join(Matcher.Match(Evidence("", "", "en") with { StatedTopicIds = ["sport", "gardening", "law"] })));

    [Fact]
    public void A_word_in_passing_is_no_topic() =>
        Assert.Empty(Matcher.Match(new TopicEvidence(Words("A walk", "", "We passed the stadium, a bank and a school on the way home.", "en"), "en", [], null, [])));

    [Fact]
    public void What_only_the_last_sentence_mentions_is_no_topic_of_a_long_story()
    {
        const string Text =
            "The heads of state spoke of diplomatic relations and of a strategic partnership. The foreign minister will travel in May, and the " +
            "ambassador will see parliament before that. In the end the guest wished every athlete luck at the Olympics.";
        var talks = new TopicEvidence(Words("Two presidents speak by telephone", "The presidents spoke on Monday.", Text, "en"), "en", [], null, []);
        Assert.Equal("politics", Join(Matcher.Match(talks)));

        var games = talks with { Words = Words("A letter from the coast", "", "Every athlete goes to the Olympics.", "en") };
        Assert.Equal("sport", Join(Matcher.Match(games)));
    }

    [Fact]
    public void Words_of_another_language_say_nothing() => Assert.Empty(Matcher.Match(Evidence("Parliament election", "", "ru")));

    [Fact]
    public void A_retired_topic_never_matches()
    {
        var catalog = TopicCatalog.Parse(CatalogJson.Of(CatalogJson.Sport.Replace("\"id\"", "\"retired\": true, \"id\"", StringComparison.Ordinal)));
        var evidence = Evidence("Football match", "", "en") with { Categories = ["Sport"], StatedTopicIds = ["sport"], Url = "https://a.example/sport/1" };
        Assert.Empty(new TopicMatcher(catalog).Match(evidence));
        Assert.NotNull(catalog.Find("sport"));
    }

    private static void AssertMatches(string topics, string title, string lead, string language) =>
        Assert.Equal(topics, Join(Matcher.Match(Evidence(title, lead, language))));

    private static TopicEvidence Evidence(string title, string lead, string language) =>
        new(Words(title, lead, "", language), language, [], null, []);

    private static IndexedWords Words(string title, string lead, string text, string language) =>
        IndexedWordsMaker.MakeText(title, lead, text, language);

    private static string Join(IReadOnlyList<string> topics) => string.Join(' ', topics);
}
