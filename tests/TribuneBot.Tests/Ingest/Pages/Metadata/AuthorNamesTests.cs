using TribuneBot.Ingest.Pages.Metadata;

namespace TribuneBot.Tests.Ingest.Pages.Metadata;

public sealed class AuthorNamesTests
{
    private static readonly AuthorNames Names = new("Harbour Post", "harbourpost.example");

    [Theory]
    [InlineData("Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("by: Jane Doe | 14 May 2019", "Jane Doe")]
    [InlineData("Von Jutta Brenner, Hamburg-Redaktion", "Jutta Brenner")]
    [InlineData("Par Claire Aubin et Luc Petit", "Claire Aubin, Luc Petit")]
    [InlineData("Jane Doe and John Roe", "Jane Doe, John Roe")]
    [InlineData("Doe, Jane", "Jane Doe")]
    [InlineData("Jane Doe, Science Editor", "Jane Doe")]
    [InlineData("JANE DOE", "Jane Doe")]
    [InlineData("Jane Doe (jane@harbour.example)", "Jane Doe")]
    [InlineData("Written by Jane Doe on Tuesday", "Jane Doe")]
    [InlineData("Автор: Нина Соколова", "Нина Соколова")]
    [InlineData("作者：林若溪", "林若溪")]
    [InlineData("Jane Doe, The Courier", "Jane Doe")]
    [InlineData("johndoe", "johndoe")]
    [InlineData("Jean-Luc O'Neill", "Jean-Luc O'Neill")]
    [InlineData("Ludwig van den Berg", "Ludwig van den Berg")]
    [InlineData("Ольга ТЕРЕХОВА", "Ольга Терехова")]
    [InlineData("한지우 기자", "한지우")]
    [InlineData("吴静", "吴静")]
    [InlineData("Words by Lena Ortiz Photographs by Tom Asante", "Lena Ortiz")]
    public void Names_are_read_clean(string written, string name) => Assert.Equal(name, Names.Join([written]));

    [Theory]
    [InlineData("")]
    [InlineData("admin")]
    [InlineData("Harbour Post")]
    [InlineData("https://social.example/jane")]
    [InlineData("14 May 2019")]
    [InlineData("Redaktion")]
    [InlineData("Follow us")]
    [InlineData("12 Comments")]
    public void What_is_no_name_is_none(string written) => Assert.Null(Names.Join([written]));

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("Von Jutta Brenner", "Jutta Brenner")]
    [InlineData("By the time the crane came back", null)]
    [InlineData("Jane Doe", null)]
    [InlineData("Posted by nils on 3 October 2018", "nils")]
    [InlineData("By nils on 3 October 2018", null)]
    [InlineData("Αναρτήθηκε από: Ελένη Δράκου στις Μαρτίου 07, 2019", "Ελένη Δράκου")]
    [InlineData("Von hier aus sieht man den Hafen.", null)]
    public void A_line_that_starts_with_by_names_the_author(string line, string? name) => Assert.Equal(name, Names.AfterBy(line));
}
