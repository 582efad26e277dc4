using Microsoft.Extensions.Logging;
using Telegram.Bot;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Sending;

/// <summary>Everything that posts, put together: deliveries and previews share what is known of pictures.</summary>
internal sealed class PostOffice
{
    /// <param name="botUserName">The bot's name without @; asked at each post, for it is known only after Telegram's first answer.</param>
    public PostOffice(
        ITelegramBotClient api,
        TokenRedaction redaction,
        IKnownFiles files,
        IImageSource images,
        Texts texts,
        TopicCatalog topics,
        NewsroomProfile newsroom,
        Func<string> botUserName,
        TimeProvider clock,
        ILoggerFactory loggers,
        bool isPaid = false)
    {
        var log = loggers.CreateLogger<TelegramPostSender>();
        var photos = new PhotoMemory(files, clock, log);
        var renderer = new PostRenderer(texts, topics, newsroom, botUserName, clock);
        Courier = new PostCourier(api, photos, new PhotoQueue(clock), images, new Quarantine(log), redaction, log) { IsPaid = isPaid };
        Sender = new TelegramPostSender(renderer, Courier, new PostRemover(api, Courier, redaction, clock));
        Prober = new TelegramPostProber(api, renderer, photos, redaction, loggers.CreateLogger<TelegramPostProber>());
    }

    public PostCourier Courier { get; }

    public IPostSender Sender { get; }

    public IPostProber Prober { get; }
}
