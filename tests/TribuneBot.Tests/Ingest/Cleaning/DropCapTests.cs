using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Tests.Ingest.Cleaning;

public sealed class DropCapTests
{
    [Theory]
    [InlineData("en", "O n June 2, the port opened.", "On June 2, the port opened.")]
    [InlineData("en", "T he port opened.", "The port opened.")]
    [InlineData("en", "I n Baku, the port opened.", "In Baku, the port opened.")]
    [InlineData("en", "I t was late.", "It was late.")]
    [InlineData("en", "A t the port, work began.", "At the port, work began.")]
    [InlineData("en", "A fter the storm, work began.", "After the storm, work began.")]
    [InlineData("en", "A ccording to the port, work began.", "According to the port, work began.")]
    [InlineData("en", "A zerbaijani wrestlers won.", "Azerbaijani wrestlers won.")]
    [InlineData("en", "A irlines resumed flights.", "Airlines resumed flights.")]
    [InlineData("en", "“T he port opened,” he said.", "“The port opened,” he said.")]
    [InlineData("en", "B AKU, June 2. The port opened.", "BAKU, June 2. The port opened.")]
    [InlineData("en", "W\u00A0 hen the port opened", "When the port opened")]
    [InlineData("az", "Ə hali bayrama hazırlaşır.", "Əhali bayrama hazırlaşır.")]
    [InlineData("az", "O rdubad rayonunda bağ salınıb.", "Ordubad rayonunda bağ salınıb.")]
    [InlineData("az", "O ktyabrın 5-də liman açılıb.", "Oktyabrın 5-də liman açılıb.")]
    [InlineData("az", "O nlar limana gəliblər.", "Onlar limana gəliblər.")]
    [InlineData("az", "V ətəndaşlar limana gəliblər.", "Vətəndaşlar limana gəliblər.")]
    [InlineData("az", "İ yunun 2-də liman açılıb.", "İyunun 2-də liman açılıb.")]
    [InlineData("ru", "В стреча прошла в порту.", "Встреча прошла в порту.")]
    [InlineData("ru", "О н приехал в порт.", "Он приехал в порт.")]
    [InlineData("ru", "П орт открылся.", "Порт открылся.")]
    [InlineData("ru", "С егодня порт открылся.", "Сегодня порт открылся.")]
    [InlineData("ru", "А зербайджан открыл порт.", "Азербайджан открыл порт.")]
    [InlineData("ru", "К огда порт открылся, шёл дождь.", "Когда порт открылся, шёл дождь.")]
    [InlineData("ru", "В о вторник порт открылся.", "Во вторник порт открылся.")]
    public void A_split_first_letter_is_joined(string language, string body, string expected) =>
        Assert.Equal(expected, DropCap.Mend(body, language, context: ""));

    [Theory]
    [InlineData("en", "A man opened the port.")]
    [InlineData("en", "A European fund opened the port.")]
    [InlineData("en", "A one-day strike closed the port.")]
    [InlineData("en", "A unique port opened.")]
    [InlineData("en", "A head of state opened the port.")]
    [InlineData("en", "A round of talks was held.")]
    [InlineData("en", "A NATO official came.")]
    [InlineData("en", "I think the port is open.")]
    [InlineData("en", "I was there.")]
    [InlineData("en", "On June 2, the port opened.")]
    [InlineData("en", "J. Smith came.")]
    [InlineData("en", "5 ports opened.")]
    [InlineData("az", "O gün liman açılıb.")]
    [InlineData("az", "O da limana gəlib.")]
    [InlineData("az", "O bildirib ki, liman açılıb.")]
    [InlineData("az", "V sessiya başa çatıb.")]
    [InlineData("az", "I dünya müharibəsi barədə kitab çıxıb.")]
    [InlineData("ru", "В порту открыли кафе.")]
    [InlineData("ru", "В сентябре порт открылся.")]
    [InlineData("ru", "В стране открыли порт.")]
    [InlineData("ru", "К порту подошли суда.")]
    [InlineData("ru", "С отрядом пришли врачи.")]
    [InlineData("ru", "У частного порта новый хозяин.")]
    [InlineData("ru", "И в порту открыли кафе.")]
    [InlineData("ru", "Я видел порт.")]
    [InlineData("ru", "А порт уже открыт.")]
    [InlineData("en", "A")]
    [InlineData("en", "A ")]
    [InlineData("en", "")]
    public void A_word_of_one_letter_stays_a_word(string language, string body) =>
        Assert.Equal(body, DropCap.Mend(body, language, context: ""));

    [Fact]
    public void Where_both_could_be_words_the_page_decides()
    {
        const string Body = "A lat grows.";

        Assert.Equal("Alat grows.", DropCap.Mend(Body, "en", context: "A new ferry for Alat"));
        Assert.Equal(Body, DropCap.Mend(Body, "en", context: "The lat, a coin, is back; Alat too"));
        Assert.Equal(Body, DropCap.Mend(Body, "en", context: ""));
    }
}
