using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Locales;

/// <summary>What every language's file must keep. A new language is tested by being there.</summary>
public sealed class LocaleFilesTests
{
    private const int ButtonLabel = 40;

    private static readonly IReadOnlyDictionary<string, LocaleFile> Files = Texts.Load();

    public static TheoryData<string> Languages => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_keys(string language) =>
        Assert.Equal(Files["en"].Entries.Keys.Order(), Files[language].Entries.Keys.Order());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_uses_the_same_placeholders(string language) => Assert.All(Files[language].Entries, entry =>
    {
        var expected = Placeholders.NamesIn(Files["en"].Entries[entry.Key][LocaleFile.OnlyForm]);
        Assert.All(entry.Value.Values, form => Assert.Subset(expected.ToHashSet(), Placeholders.NamesIn(form).ToHashSet()));
        Assert.Equal(expected, Placeholders.NamesIn(entry.Value[LocaleFile.OnlyForm]));
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_that_counts_has_every_form_of_its_language(string language)
    {
        var categories = PluralRule.Named(Files[language].Header.Plural).Categories;
        Assert.All(Files[language].Entries, entry =>
        {
            var counts = Files["en"].Entries[entry.Key].Count > 1;
            Assert.Equal(counts ? categories : [LocaleFile.OnlyForm], entry.Value.Keys);
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_are_clean_and_keep_to_what_Telegram_takes(string language) => Assert.All(Files[language].Entries, entry =>
        Assert.All(entry.Value.Values, form =>
        {
            Assert.NotEmpty(form);
            Assert.Equal(form.Trim(), form);
            Assert.DoesNotContain("<b>", form, StringComparison.Ordinal);
            Assert.InRange(form.EnumerateRunes().Count(), 1, Limit(entry.Key));
        }));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_says_how_it_writes_dates(string language)
    {
        var header = Files[language].Header;

        Assert.Equal(12, header.Months.Distinct().Count());
        Assert.Equal(new HashSet<string> { "day", "month", "year" }, Placeholders.NamesIn(header.Date).ToHashSet());
    }

    [Fact]
    public void No_two_languages_claim_the_same_place() =>
        Assert.Equal(Files.Count, Files.Values.Select(file => file.Header.Order).Distinct().Count());

    /// <summary>The first part of a key says what its text is for.</summary>
    private static int Limit(string key) => key switch
    {
        _ when key.StartsWith("command.", StringComparison.Ordinal) => TgLimits.CommandDescription,
        _ when key.StartsWith("button.", StringComparison.Ordinal) => ButtonLabel,
        _ when key.StartsWith("answer.", StringComparison.Ordinal) => TgLimits.CallbackAnswer,
        _ => TgLimits.Message,
    };
}
