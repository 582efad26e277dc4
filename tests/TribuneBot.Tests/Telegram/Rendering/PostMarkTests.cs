using CsCheck;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class PostMarkTests
{
    private const string LongestTopic = "t_abcdefghijklmnopqrstuvwx";

    [Fact]
    public void A_key_is_written_in_base_36() => Assert.Equal("_1a_3", PostMark.Of(new DeliveryKey(46, 3)));

    [Fact]
    public void Every_key_fits_a_deep_link_and_is_taken_off_again() => Gen.Long[0, long.MaxValue].Select(Gen.Long[0, long.MaxValue]).Sample((dispatch, target) =>
    {
        var payload = LongestTopic + PostMark.Of(new DeliveryKey(dispatch, target));
        Assert.InRange(payload.Length, 1, 64);
        Assert.All(payload, letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter == '_'));
        Assert.Equal(LongestTopic[2..], PostMark.Strip(payload[2..]));
    });

    [Fact]
    public void No_two_keys_are_written_alike() => Gen.Long[0, 5000].Select(Gen.Long[0, 5000]).Array[2].Sample(keys =>
        Assert.Equal(keys[0] == keys[1], PostMark.Of(new DeliveryKey(keys[0].Item1, keys[0].Item2)) == PostMark.Of(new DeliveryKey(keys[1].Item1, keys[1].Item2))));

    [Fact]
    public void A_payload_without_a_key_stays() => Assert.Equal("sport", PostMark.Strip("sport"));
}
