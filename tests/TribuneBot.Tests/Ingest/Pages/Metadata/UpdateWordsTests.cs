using TribuneBot.Ingest.Pages.Metadata;

namespace TribuneBot.Tests.Ingest.Pages.Metadata;

public sealed class UpdateWordsTests
{
    [Theory]
    [InlineData("Updated: June 3, 2021 Published: May 27, 2021", "Published: May 27, 2021")]
    [InlineData("Published: May 27, 2021 Updated: June 3, 2021", "Published: May 27, 2021 Updated: June 3, 2021")]
    [InlineData("Updated: June 3, 2021", "Updated: June 3, 2021")]
    public void The_publication_is_read_behind_the_change(string line, string read) => Assert.Equal(read, line[UpdateWords.Published(line)..]);

    [Theory]
    [InlineData("This page was last edited on 3 June 2020, at 14:07.", true)]
    [InlineData("Diese Seite wurde zuletzt am 3. Juni 2020 bearbeitet.", true)]
    [InlineData("3 June 2020", false)]
    public void A_wiki_says_when_it_was_changed(string line, bool isChange) => Assert.Equal(isChange, UpdateWords.Stand(line));
}
