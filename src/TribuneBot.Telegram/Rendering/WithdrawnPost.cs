namespace TribuneBot.Telegram.Rendering;

/// <summary>What stands in the place of a post that was withdrawn and could not be deleted: one line, no buttons, no photo of its own.</summary>
internal static class WithdrawnPost
{
    public static Post Of(DateTimeOffset withdrawnAt, PostContext context) => new(TgHtml.Of(html => html.Italic(context.Words.Get(
        "post.withdrawn",
        ("newsroom", context.Newsroom.Name),
        ("time", new ChatTime(context.Words, context.Zone).Full(withdrawnAt))))));
}
