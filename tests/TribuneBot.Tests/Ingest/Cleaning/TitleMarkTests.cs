using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Tests.Ingest.Cleaning;

public sealed class TitleMarkTests
{
    [Theory]
    [InlineData("Chess school opens - VİDEO")]
    [InlineData("Chess school opens - VIDEO")]
    [InlineData("Chess school opens – ВИДЕО")]
    [InlineData("Chess school opens — Video")]
    [InlineData("Chess school opens (VİDEO)")]
    [InlineData("Chess school opens [video]")]
    [InlineData("Chess school opens | VIDEO")]
    [InlineData("Chess school opens - FOTO/VİDEO")]
    [InlineData("Chess school opens (ФОТО, ВИДЕО)")]
    [InlineData("Chess school opens - FOTO - VİDEO")]
    public void A_video_mark_leaves_the_title_and_is_remembered(string title) =>
        Assert.Equal(("Chess school opens", true), TitleMark.Strip(title));

    [Theory]
    [InlineData("Chess school opens - FOTO")]
    [InlineData("Chess school opens (ФОТО)")]
    [InlineData("Chess school opens – PHOTOS")]
    public void A_photo_mark_only_leaves_the_title(string title) =>
        Assert.Equal(("Chess school opens", false), TitleMark.Strip(title));

    [Theory]
    [InlineData("Chess school makes a video")]
    [InlineData("Chess school - video of the day")]
    [InlineData("Photo-video club opens")]
    [InlineData("VİDEO")]
    [InlineData("(VİDEO)")]
    [InlineData("- VİDEO")]
    [InlineData("Chess school opens -")]
    [InlineData("Chess school opens ()")]
    [InlineData("")]
    public void A_title_without_a_mark_stays(string title) => Assert.Equal((title, false), TitleMark.Strip(title));
}
