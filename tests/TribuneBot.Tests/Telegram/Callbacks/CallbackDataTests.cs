using CsCheck;
using TribuneBot.Telegram.Callbacks;

namespace TribuneBot.Tests.Telegram.Callbacks;

public sealed class CallbackDataTests
{
    [Fact]
    public void What_a_button_carries_is_read_back()
    {
        var data = CallbackData.Of("find", 17L, 2, "gas-oil");
        Assert.Equal("1.find.17.2.gas-oil", data.ToString());
        Assert.True(CallbackData.TryParse("1.find.17.2.gas-oil", out var read));
        Assert.Equal(data, read);
        Assert.Equal((17, 2, "gas-oil", "", null), (read.Number(0), read.Number(1), read.Text(2), read.Text(3), read.Number(2)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1.find.")]
    [InlineData("2.find.1")]
    [InlineData("1.Find.1")]
    [InlineData("1.find.a b")]
    [InlineData("topic:politics")]
    public void Anything_else_is_unknown(string? text) => Assert.False(CallbackData.TryParse(text, out _));

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_is_the_same_text() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["1.az-9ə "], 0, 80]).Sample(text =>
            !CallbackData.TryParse(text, out var data) || (data.ToString() == text && System.Text.Encoding.UTF8.GetByteCount(text) <= CallbackData.MaxBytes));

    [Fact]
    public void The_longest_arguments_fit() =>
        Assert.InRange(CallbackData.Of("breaking", long.MaxValue, new string('a', 24)).ToString().Length, 1, CallbackData.MaxBytes);

    [Fact]
    public void What_does_not_fit_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => CallbackData.Of("breaking", new string('a', 60)));
}
