using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Telegram.Menus;

/// <summary>
/// The command menus, made from the registered commands: one per language for everybody, and a longer one in each editor's private chat.
/// Telegram is told only what changed.
/// </summary>
internal sealed class CommandMenus(
    ITelegramBotClient api, TokenRedaction redaction, CommandRegistry commands, IEditorDirectory editors, Texts texts, ILogger<CommandMenus> logger)
{
    /// <summary>Publishes all menus. A failure is logged: a bot with an old menu is better than none.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The menu without a language is for people whose language is not installed.
            await PublishAsync(texts.DefaultLanguage, languageCode: null, cancellationToken);
            foreach (var language in texts.Languages)
                await PublishAsync(language, language, cancellationToken);
        }
        catch (RequestException failure)
        {
            logger.MenusNotPublished(redaction.Redact(failure.Message));
            return;
        }

        foreach (var editor in await editors.ListAsync(cancellationToken))
            await PublishForEditorAsync(editor, cancellationToken);
    }

    /// <summary>The menu of one private chat, in the language its person chose.</summary>
    public async Task<ReplyOutcome> SetForChatAsync(long chatId, string language, Role role, CancellationToken cancellationToken)
    {
        try
        {
            await api.SetMyCommands(MenuOf(language, role), BotCommandScope.Chat(chatId), cancellationToken: cancellationToken);
            return new ReplyOutcome.Done(0);
        }
        catch (RequestException failure)
        {
            return new ReplyOutcome.Failed(redaction.Redact(failure.Message));
        }
    }

    internal IReadOnlyList<BotCommand> MenuOf(string language, Role role) =>
    [
        .. commands.ListedFor(role).Select(command =>
            new BotCommand(command.Name, Excerpt.Of(texts.For(language).Get(command.MenuKey!), TgLimits.CommandDescription))),
    ];

    private async Task PublishAsync(string language, string? languageCode, CancellationToken cancellationToken)
    {
        var wanted = MenuOf(language, Role.Reader);
        var present = await api.GetMyCommands(BotCommandScope.Default(), languageCode, cancellationToken);
        if (!Lines(present).SequenceEqual(Lines(wanted)))
            await api.SetMyCommands(wanted, BotCommandScope.Default(), languageCode, cancellationToken);
    }

    /// <summary>An editor's menu may be in the language they chose, so only its names are compared. An editor who never wrote to the bot has no chat yet.</summary>
    private async Task PublishForEditorAsync(long editor, CancellationToken cancellationToken)
    {
        var wanted = MenuOf(texts.DefaultLanguage, await editors.RoleOfAsync(editor, cancellationToken));
        try
        {
            var present = await api.GetMyCommands(BotCommandScope.Chat(editor), cancellationToken: cancellationToken);
            if (!present.Select(command => command.Command).SequenceEqual(wanted.Select(command => command.Command)))
                await api.SetMyCommands(wanted, BotCommandScope.Chat(editor), cancellationToken: cancellationToken);
        }
        catch (RequestException failure)
        {
            var reason = redaction.Redact(failure.Message);
            logger.EditorMenuNotPublished(editor, reason);
        }
    }

    private static IEnumerable<(string Name, string Description)> Lines(IEnumerable<BotCommand> menu) =>
        menu.Select(command => (command.Command, command.Description));
}
