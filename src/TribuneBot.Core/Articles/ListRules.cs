namespace TribuneBot.Core.Articles;

/// <summary>Where the stories stand on a page that lists them. CSS selectors (Selectors Level 4 as AngleSharp knows them).</summary>
/// <param name="Item">Each match is one story.</param>
/// <param name="Title">Within an item; null: the link's own text.</param>
/// <param name="Link">Within an item, an element with <c>href</c>; null: its first link.</param>
/// <param name="Lead">Within an item, or null.</param>
/// <param name="Published">Within an item, its <c>datetime</c> attribute or its text; or null.</param>
/// <param name="Image">Within an item, its <c>src</c>; or null.</param>
public sealed record ListRules(
    string Item, string? Title = null, string? Link = null, string? Lead = null, string? Published = null, string? Image = null);
