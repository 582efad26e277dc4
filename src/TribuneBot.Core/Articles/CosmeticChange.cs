using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Articles;

/// <summary>Tells a change that readers would not notice (case, accents, punctuation, spaces, paragraphs) from one in what the story says.</summary>
public static class CosmeticChange
{
    public static bool IsOnly(Article before, Article after) =>
        Words.Join(before.Title) == Words.Join(after.Title)
        && Words.Join(before.Lead) == Words.Join(after.Lead)
        && Words.Join(before.Text) == Words.Join(after.Text);
}
