using Microsoft.Extensions.Logging;
using Telegram.Bot;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Sending;

/// <summary>Renders a delivery and posts it. Every answer and failure of Telegram or the network is an outcome; an exception is a bug.</summary>
internal sealed class TelegramPostSender : IPostSender
{
    private readonly PostRenderer _renderer;
    private readonly PostCourier _courier;

    /// <param name="botUserName">The bot's name without @; asked at each post, for it is known only after Telegram's first answer.</param>
    public TelegramPostSender(
        ITelegramBotClient api,
        TokenRedaction redaction,
        Texts texts,
        TopicCatalog topics,
        NewsroomProfile newsroom,
        Func<string> botUserName,
        ILogger<TelegramPostSender> logger)
    {
        _renderer = new PostRenderer(texts, topics, newsroom, botUserName);
        _courier = new PostCourier(api, new PhotoMemory(), redaction, logger);
    }

    public async Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content, CancellationToken cancellationToken) =>
        _renderer.Render(delivery, content) is { } post
            ? await _courier.CarryAsync(delivery.ChatId, delivery.ThreadId, post, cancellationToken)
            : new SendOutcome.Rejected($"nothing is written in \"{delivery.Language}\"");
}
