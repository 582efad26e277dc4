using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Tests.Ingest.Cleaning;

public sealed class CitedAgencyTests
{
    [Theory]
    [InlineData("The port opened, Caspian Courier reports citing Azertac. Ships came.", "Azertac")]
    [InlineData("The port opened, Caspian Courier reports, citing AZERTAG.", "Azertac")]
    [InlineData("The port opened, the ministry told Report.", "Report")]
    [InlineData("According to Trend, the port opened.", "Trend")]
    [InlineData("The port opened, Reuters reported on Monday.", "Reuters")]
    [InlineData("The port opened, with reference to the Interfax news agency.", "Interfax")]
    [InlineData("The port opened, reports citing the Associated Press.", "AP")]
    [InlineData("The port opened, reports citing Dispatch News Desk (DND).", "DND")]
    [InlineData("Limanın açılması barədə AZƏRTAC-a istinadən xəbər verir.", "Azertac")]
    [InlineData("Bu barədə Trend-ə istinadən xəbər verilir.", "Trend")]
    [InlineData("Liman açılıb. AZƏRTAC xəbər verir.", "Azertac")]
    [InlineData("Bu barədə \"Report\" agentliyinə istinadən məlumat verilir.", "Report")]
    [InlineData("Порт открылся, сообщает «Курьер» со ссылкой на Азертадж.", "Azertac")]
    [InlineData("Порт открылся, передает ТАСС.", "TASS")]
    [InlineData("Порт открылся со ссылкой на агентство «Интерфакс».", "Interfax")]
    [InlineData("Как сообщает Би-би-си, порт открылся.", "BBC")]
    public void A_known_agency_has_one_name(string text, string expected) => Assert.Equal(expected, CitedAgency.Find(text, "Caspian Courier"));

    [Theory]
    [InlineData("The port opened, reports citing Harbour News.", "Harbour News")]
    [InlineData("The port opened, reports citing port.example, the owner's site.", "port.example")]
    [InlineData("Liman açılıb, Liman Xəbər saytına istinadən bildirilir.", "Liman Xəbər")]
    [InlineData("Порт открылся, пишет газета со ссылкой на Портовый вестник.", "Портовый")]
    public void Any_name_that_is_cited_outright_counts(string text, string expected) =>
        Assert.Equal(expected, CitedAgency.Find(text, "Caspian Courier"));

    [Theory]
    [InlineData("The port opened, the captain told Caspian Courier.")]
    [InlineData("According to the Ministry of Transport, the port opened.")]
    [InlineData("The report told a story; trend lines according to experts.")]
    [InlineData("Reports citing Ministry of Transport officials.")]
    [InlineData("Reports citing two sources.")]
    [InlineData("citing")]
    [InlineData("istinadən")]
    [InlineData("")]
    public void Nobody_else_is_an_agency(string text) => Assert.Null(CitedAgency.Find(text, "Caspian Courier"));
}
