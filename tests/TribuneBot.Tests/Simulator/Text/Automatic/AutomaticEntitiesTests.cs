using CsCheck;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.Text.Automatic;

namespace TribuneBot.Tests.Simulator.Text.Automatic;

public sealed class AutomaticEntitiesTests
{
    private static string Found(string text) => string.Join(' ', AutomaticEntities.Find(text).Select(e => $"{e.Type}[{text.Substring(e.Offset, e.Length)}]"));

    [Theory]
    [InlineData("ask @desk, @gif and @abc", "Mention[@desk] Mention[@gif]")]
    [InlineData("a@desk or ə@desk or @deskə", "")]
    [InlineData("(@night_desk)", "Mention[@night_desk]")]
    [InlineData("@a2345678901234567890123456789012 @a23456789012345678901234567890123", "Mention[@a2345678901234567890123456789012]")]
    [InlineData("/go /go@ab /go@abc! //go </go> x/go", "BotCommand[/go] BotCommand[/go@abc]")]
    public void Names_and_commands_stand_by_themselves(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("#bakı2026 #2026 #_ #a#b x#c #é", "Hashtag[#bakı2026] Hashtag[#é]")]
    [InlineData("#news@desk_room #news@ab", "Hashtag[#news@desk_room] Hashtag[#news]")]
    [InlineData("#l·l #a\u200cb", "Hashtag[#l·l] Hashtag[#a\u200cb]")]
    [InlineData("$AZN $1INCH $aaa $TOOLONGNAME $$AZN $AZN1 $AZN@desk", "Cashtag[$AZN] Cashtag[$1INCH] Cashtag[$AZN@desk]")]
    public void Tags_are_of_letters_and_may_name_a_channel(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("pay to 4000 0000 0000 0002.", "BankCardNumber[4000 0000 0000 0002]")]
    [InlineData("4000000000000002 5", "BankCardNumber[4000000000000002]")]
    [InlineData("+4000000000000002 and 4000 0000 0000 0003", "")]
    [InlineData("4000-0000-0000-0002x", "")]
    [InlineData("340000000000009", "BankCardNumber[340000000000009]")]
    public void Cards_have_a_check_digit(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("example.org, example.org: (example.org) «example.org»", "Url[example.org] Url[example.org] Url[example.org] Url[example.org]")]
    [InlineData("news.az/a_(b)?c=1#d. News.COM the end.Com", "Url[news.az/a_(b)?c=1#d] Url[News.COM]")]
    [InlineData("http://nothing.notatld nothing.notatld", "Url[http://nothing.notatld]")]
    [InlineData("10.0.0.255:8080/x 10.0.0.256 1.2.3", "Url[10.0.0.255:8080/x]")]
    [InlineData("пример.рф сайт.бел bücher.de xn--e1afmkfd.xn--p1ai", "Url[пример.рф] Url[сайт.бел] Url[bücher.de] Url[xn--e1afmkfd.xn--p1ai]")]
    [InlineData("a_b.com _a.b.com a-.com .com a..com", "Url[_a.b.com]")]
    [InlineData("telegram.org teiegram.org", "Url[telegram.org]")]
    [InlineData("ftp://a.com sftp://a.com xhttps://a.com magnet://a.com", "Url[ftp://a.com] Url[https://a.com]")]
    [InlineData("a.com:0 a.com:65535 a.com:65536", "Url[a.com] Url[a.com:65535] Url[a.com]")]
    [InlineData("https://user:secret@a.com/ @a.com #a.com", "Url[https://user:secret@a.com/] Hashtag[#a]")]
    [InlineData("(see a.com/x)! a.com/[y]) a.com/«z»", "Url[a.com/x] Url[a.com/[y]] Url[a.com/]")]
    [InlineData("tg://resolve?domain=desk, ton://x TG://a tg:// tg://«", "Url[tg://resolve?domain=desk] Url[ton://x] Url[TG://a]")]
    public void Web_addresses_end_where_the_sentence_goes_on(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("desk@news.az, mailto:desk@news.az", "Email[desk@news.az] Email[desk@news.az]")]
    [InlineData("a.b-c@x-y.co.uk a+b@x.az", "Email[a.b-c@x-y.co.uk] Email[a+b@x.az]")]
    [InlineData("a.b+c@x.az", "Email[+c@x.az]")]
    [InlineData("a@b.c", "")]
    [InlineData("desk@news.az/x", "Url[desk@news.az/x]")]
    [InlineData("ə@news.az", "Url[ə@news.az]")]
    public void Mail_addresses_are_plain_ASCII(string text, string found) => Assert.Equal(found, Found(text));

    [Fact]
    public void Only_256_letters_of_a_hashtag_count() =>
        Assert.Equal(257, Assert.Single(AutomaticEntities.Find("#" + new string('ə', 300))).Length);

    [Fact]
    public void Offsets_count_UTF16_units() => Assert.Equal(new TextEntity(EntityType.Mention, 6, 5), Assert.Single(AutomaticEntities.Find("😀ə😀 @desk")));

    [Fact]
    public void What_is_found_is_sorted_and_apart_whatever_the_text() =>
        WellFormed.TextOf("@desk", "/go", "#tag", "$AZN", "a.com", "http://", "tg://x", "@", ".", ":80", "/p", "4000000000000002", "a@b.com", " ", "\n", "ə", "😀", "(", ")", "_", "-")
            .Sample(static text =>
            {
                var end = 0;
                foreach (var entity in AutomaticEntities.Find(text))
                {
                    Assert.InRange(entity.Offset, end, text.Length - 1);
                    end = entity.End;
                    Assert.InRange(end, entity.Offset + 1, text.Length);
                }
            });
}
