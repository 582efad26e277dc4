using CsCheck;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Tests.Core.Languages;

namespace TribuneBot.Tests.Core.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Karabakh", "karabakh")]
    [InlineData("  QARABAĞ\t Карабах ", "qarabag карабах")]
    [InlineData("\"Oil Price\" -gas econom*", "\"oil price\" econom* -gas")]
    [InlineData("«Южный коридор» „Baku“ “One Belt”", "\"южныи коридор\" \"baku\" \"one belt\"")]
    [InlineData("-\"oil price\" oil", "oil -\"oil price\"")]
    [InlineData("covid-19", "\"covid 19\"")]
    [InlineData("Baku - Tbilisi", "baku tbilisi")]
    [InlineData("\"never closed", "\"never closed\"")]
    [InlineData("a\"b c\"d", "a \"b c\" d")]
    [InlineData("oil OIL Oil", "oil")]
    [InlineData("x*", "x")]
    [InlineData("covid-19*", "\"covid 19\"")]
    [InlineData("NEAR(a, b) col:c ^d", "\"near a\" b \"col c\" d")]
    [InlineData("Azerbaijan’s", "azerbaijan")]
    [InlineData("oil OR gas price", "oil OR gas price")]
    [InlineData("нефть ИЛИ газ | уголь", "нефть OR газ OR уголь")]
    [InlineData("OR oil OR", "or oil")]
    [InlineData("| -gas | oil", "oil -gas")]
    [InlineData("oil OR -gas OR coal", "oil or coal -gas")]
    [InlineData("title:Karabakh başlıq:\"oil price\"", "title:karabakh title:\"oil price\"")]
    [InlineData("title: Karabakh", "title karabakh")]
    [InlineData("lang:en oil lang:русский", "lang:en OR lang:ru oil")]
    [InlineData("topic:siyasət,economy -topic:Спорт", "topic:politics OR topic:economy -topic:sport")]
    [InlineData("topic:no-such-topic", "topic:no-such-topic")]
    [InlineData("source:BakuTribune.com author:\"Leyla Həsənli\"", "source:bakutribune-com author:leyla-hesenli")]
    [InlineData("topic:sport OR football", "topic:sport OR football")]
    [InlineData("oil after:yesterday before:2021-05-03", "oil after:1d before:2021-05-03")]
    [InlineData("after:5 мая 2021 oil", "oil after:2021-05-05")]
    [InlineData("after:may 2021 oil", "oil after:2021-05")]
    [InlineData("after:may oil sort:new", "oil after:may sort:new")]
    [InlineData("after:5 мая 2021 года нефть", "нефть after:2021-05-05")]
    [InlineData("neft after:keçən həftə qaz", "neft qaz after:7d")]
    [InlineData("после:за последние 7 дней нефть", "нефть after:7d")]
    [InlineData("before:3 days ago oil", "oil before:3d")]
    [InlineData("after:2021 may oil", "oil after:2021-05")]
    [InlineData("after:2021 5 killed", "5 killed after:2021")]
    [InlineData("oil sıralama:yeni", "oil sort:new")]
    [InlineData("topic:экономика topic:Technologies тема:энергетика", "topic:economy topic:technology")]
    [InlineData("source:https://www.BakuTribune.com/news/1", "source:bakutribune-com")]
    [InlineData("source:www.azertag.az,report.az", "source:azertag-az OR source:report-az")]
    [InlineData("ABŞ-ın NATO-ya qanunu 2021-ci 90-х check-in", "abs nato qanunu 2021 90 \"check in\"")]
    [InlineData("sonra:\"3 iyunda\" əvvəl:03.07.2021 2021", "2021 after:3-jun before:2021-07-03")]
    [InlineData("oil after:32.13.2021", "oil after 32 13 2021")]
    [InlineData("-after:2021 sort:up", "after 2021 sort up")]
    [InlineData("covid -19", "covid 19")]
    [InlineData("covid -.19", "covid 19")]
    [InlineData("after:«3.5", "after 3 5")]
    [InlineData("a -b lang:en,ru,az,tr source:x,y,z topic:x,y,z author:x,y,z title:c", "a lang:en OR lang:ru OR lang:az OR lang:tr source:x OR source:y OR source:z topic:x OR topic:y OR topic:z author:x OR author:y OR author:z title:c -b")]
    [InlineData("a text of many words - it has -dashes here and -there and goes on until it is no query but a text", "a text of many words it has dashes here and there goes on until is no query but")]
    [InlineData("", "")]
    [InlineData("\"\" - * -- \"-\" \"", "")]
    [InlineData("🔥🔥🔥", "")]
    public void A_query_is_shown_as_it_was_understood(string input, string understood) =>
        Assert.Equal(understood, SearchQuery.Parse(input).Understood);

    [Fact]
    public void A_word_is_asked_for_in_every_languages_stemming_once()
    {
        var term = Assert.Single(SearchQuery.Parse("prices").TextTerms);
        Assert.Equal(["prices", "price"], term.Alternatives.Select(Assert.Single).Take(2));

        term = Assert.Single(SearchQuery.Parse("\"ценами нефти\"").TextTerms);
        Assert.Equal(["ценами нефти", "цен нефт"], term.Alternatives.Select(words => string.Join(' ', words)));
    }

    [Fact]
    public void Signs_tell_what_is_excluded_and_what_is_a_beginning()
    {
        var query = SearchQuery.Parse("econom* -gas");
        Assert.True(Assert.Single(query.TextTerms).IsPrefix);
        Assert.False(Assert.Single(query.Excluded).IsPrefix);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-oil -\"gas price\"", true)]
    [InlineData("oil -gas", false)]
    [InlineData("topic:sport", false)]
    [InlineData("after:7d", false)]
    public void A_query_that_asks_for_nothing_is_empty(string input, bool isEmpty) => Assert.Equal(isEmpty, SearchQuery.Parse(input).IsEmpty);

    [Fact]
    public void A_word_that_is_repeated_is_one_term_and_counted() =>
        Assert.Equal([3, 1], SearchQuery.Parse("oil price OIL Oil").TextTerms.Select(term => term.Occurrences));

    [Fact]
    public void A_filter_is_told_from_a_word()
    {
        var query = SearchQuery.Parse("topic:sport OR football lang:az -source:example.com");
        Assert.Equal([false, true], query.Clauses.Select(clause => clause.IsFilter));
        Assert.Equal(["football"], query.TextTerms.Select(term => Assert.Single(term.Words)));
        Assert.Equal("s_example-com", Assert.Single(Assert.Single(query.Excluded).Words));
    }

    [Fact]
    public void What_is_no_date_is_looked_for_and_told() =>
        Assert.Equal(["after:32.13.2021"], SearchQuery.Parse("oil after:32.13.2021").Misunderstood);

    [Fact]
    public void A_query_is_bounded()
    {
        var many = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"word{i}"));
        Assert.Equal(SearchQuery.MaxTerms, SearchQuery.Parse(many).Clauses.Count);
        Assert.Equal(SearchQuery.MaxWords, Assert.Single(SearchQuery.Parse("\"" + many + many).TextTerms).Alternatives[0].Count);
        Assert.Equal(Words.MaxLength, SearchQuery.Parse(new string('a', 10_000)).Understood.Length);
        Assert.True(SearchQuery.Parse(string.Concat(Enumerable.Repeat("😀", 4096))).IsEmpty);
    }

    [Fact]
    public void Anything_at_all_is_a_query() => AnyText.Gen.Sample(input =>
    {
        var query = SearchQuery.Parse(input);
        var terms = query.Clauses.SelectMany(clause => clause.Terms).Concat(query.Excluded).ToList();
        Assert.InRange(terms.Count, 0, SearchQuery.MaxTerms);
        Assert.All(query.Clauses, clause => Assert.NotEmpty(clause.Terms));
        Assert.All(terms, term => Assert.All(term.Alternatives, words => Assert.NotEmpty(words)));
        Assert.All(terms.Where(term => term.IsPrefix), term => Assert.All(term.Alternatives, words => Assert.Single(words)));
    });

    [Fact]
    public void What_was_understood_is_understood_the_same_way_again() => AnyText.Gen.Sample(IsUnderstoodTheSameWayAgain);

    [Fact]
    public void What_was_understood_of_signs_and_fields_is_understood_the_same_way_again() => QueryParts.Array[1, 25]
        .Select(string.Concat)
        .Sample(IsUnderstoodTheSameWayAgain);

    private static Gen<string> QueryParts => Gen.OneOf([.. Parts.Select(Gen.Const)]);

    private static readonly string[] Parts =
    [
        " ", " ", " ", " ", "-", "-", "\"", "«", "»", "*", ":", ",", ".", "OR", "ИЛИ", "|", "oil", "gas", "нефть", "9", "19", "a", "9x", "title:", "topic:",
        "topic:sport", "lang:", "lang:en", "ru", "source:", "author:", "after:", "before:", "5 may 2021", "2021", "yesterday", "7d", "sort:new", "ə", "'", "covid-19",
    ];

    private static void IsUnderstoodTheSameWayAgain(string input)
    {
        var understood = SearchQuery.Parse(input).Understood;
        Assert.Equal(understood, SearchQuery.Parse(understood).Understood);
    }
}
