using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class PhotoMemoryTests
{
    [Fact]
    public void The_oldest_photo_is_forgotten_first()
    {
        var photos = new PhotoMemory(capacity: 2);
        photos.Remember("a", "1");
        photos.Remember("b", "2");
        photos.Remember("a", "3");
        photos.Remember("c", "4");

        Assert.Equal((null, "2", "4"), (photos.FileIdOf("a"), photos.FileIdOf("b"), photos.FileIdOf("c")));
    }

    [Fact]
    public void A_photo_can_be_forgotten_and_remembered_again_without_end()
    {
        var photos = new PhotoMemory(capacity: 2);
        for (var round = 0; round < 5; round++)
        {
            photos.Remember("a", "1");
            photos.Forget("a");
        }

        photos.Remember("b", "2");
        photos.Remember("a", "9");
        Assert.Equal(("9", "2"), (photos.FileIdOf("a"), photos.FileIdOf("b")));
    }
}
