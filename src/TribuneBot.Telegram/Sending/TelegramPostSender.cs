using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Renders a delivery and posts it, edits its copy or takes that back. Every answer and failure of Telegram or the network is an outcome; an
/// exception is a bug.
/// </summary>
internal sealed class TelegramPostSender(PostRenderer renderer, PostCourier courier, PostRemover remover) : IPostSender
{
    public async Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content, CancellationToken cancellationToken)
    {
        if (delivery.Kind is DispatchKind.Correction or DispatchKind.Retraction && delivery.Copy is null)
            return new SendOutcome.Rejected("it is not known which message to change");

        if (delivery is { Kind: DispatchKind.Retraction, Copy: { } copy })
            return await remover.RemoveAsync(PostPlace.Of(delivery), copy, renderer.Withdrawn(delivery, content), cancellationToken);

        return renderer.Render(delivery, content) is { } post
            ? await courier.CarryAsync(PostPlace.Of(delivery), post, cancellationToken)
            : new SendOutcome.Rejected(content.Kind == DispatchKind.Digest ? "nothing is left to tell" : $"nothing is written in \"{delivery.Language}\"");
    }
}
