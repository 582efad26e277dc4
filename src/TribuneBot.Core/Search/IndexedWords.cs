namespace TribuneBot.Core.Search;

/// <summary>
/// The words of an article as the index stores them: folded, stemmed in the article's language, separated by one space, in text order.
/// Exact tags (topic, language, source) are stored beside them as terms of their own.
/// </summary>
/// <param name="Title">Words of the title.</param>
/// <param name="Lead">Words of the lead.</param>
/// <param name="Body">Words of the text.</param>
/// <param name="Tags">Terms such as <c>t_politics</c>, <c>l_en</c>.</param>
public sealed record IndexedWords(string Title, string Lead, string Body, string Tags);
