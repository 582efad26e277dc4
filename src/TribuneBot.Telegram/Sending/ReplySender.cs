using Microsoft.Extensions.Logging;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Inline;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Sending;

/// <summary>Sends replies through the messenger, each in its turn. A message that cannot be drawn in place any more is said anew.</summary>
internal sealed class ReplySender(
    ChatMessenger messenger, InlineAnswers inline, CommandMenus menus, DispatchSignal stored, ILogger<ReplySender> logger) : IReplySender
{
    public async Task<ReplyOutcome> SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        var outcome = await OutcomeAsync(reply, cancellationToken);
        if (outcome is ReplyOutcome.NotEditable && reply is Reply.EditMessage { SayAnew: true } edit)
            outcome = await messenger.SendAsync(edit.ChatId, edit.Text, edit.Keyboard, cancellationToken);

        if (outcome is ReplyOutcome.Failed failed)
            logger.ReplyRefused(reply.GetType().Name, failed.Reason);
        return outcome;
    }

    private Task<ReplyOutcome> OutcomeAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        Reply.SendMessage message => messenger.SendAsync(message.ChatId, message.Text, message.Keyboard, cancellationToken),
        Reply.SendPost post => messenger.SendAsync(post.ChatId, post.Post, cancellationToken),
        Reply.EditMessage edit => messenger.EditAsync(edit.ChatId, edit.MessageId, edit.Text, edit.Keyboard, cancellationToken),
        Reply.EditKeyboard edit => messenger.EditKeyboardAsync(edit.ChatId, edit.MessageId, edit.Keyboard, cancellationToken),
        Reply.AnswerPress answer => messenger.AnswerAsync(answer.PressId, answer.Notice, cancellationToken),
        Reply.AnswerInline answer => inline.SendAsync(answer, cancellationToken),
        Reply.SetMenu menu => menus.SetForChatAsync(menu.ChatId, menu.Language, menu.Role, cancellationToken),
        Reply.WakeDelivery => WakeAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "A reply that nobody can send."),
    };

    private Task<ReplyOutcome> WakeAsync()
    {
        stored.Raise();
        return Task.FromResult<ReplyOutcome>(new ReplyOutcome.Done(0));
    }
}
