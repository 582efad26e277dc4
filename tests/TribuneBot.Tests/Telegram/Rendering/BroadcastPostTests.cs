using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class BroadcastPostTests
{
    private static Broadcast Written(string text, string? photo = null) => new()
    {
        EditorId = 1,
        EditorChatId = 1,
        State = BroadcastState.Composing,
        Texts = new Dictionary<string, FormattedText> { ["az"] = new(text, [new TextMark(TextMarkKind.Bold, 0, 4)]) },
        PhotoFileId = photo,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void The_editors_words_and_marks_go_out_as_they_are()
    {
        var post = BroadcastPost.ForReader(Written("Təcili xəbər", "FILE"), "az")!;

        Assert.Equal("<b>Təci</b>li xəbər", post.Text.Html);
        Assert.Equal(PostPhoto.OfFile("FILE"), post.Photo);
        Assert.Null(post.Keyboard);
    }

    [Fact]
    public void A_language_nobody_wrote_in_has_no_post() => Assert.Null(BroadcastPost.ForReader(Written("x"), "en"));

    [Fact]
    public void A_text_too_long_for_a_caption_goes_without_the_photo() =>
        Assert.Null(BroadcastPost.ForReader(Written(new string('x', 1025), "FILE"), "az")!.Photo);

    [Theory]
    [InlineData(1024, true, true)]
    [InlineData(1025, true, false)]
    [InlineData(4096, false, true)]
    [InlineData(4097, false, false)]
    [InlineData(0, false, false)]
    public void The_composer_can_ask_what_fits(int length, bool hasPhoto, bool fits) =>
        Assert.Equal(fits, BroadcastPost.Fits(FormattedText.Plain(new string('x', length)), hasPhoto));
}
