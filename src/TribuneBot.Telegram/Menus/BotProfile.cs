using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Telegram.Menus;

/// <summary>What people read about the bot before they start it, in their language. Telegram is told only what changed.</summary>
internal sealed class BotProfile(
    ITelegramBotClient api, TokenRedaction redaction, NewsroomProfile newsroom, Texts texts, ILogger<BotProfile> logger)
{
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(texts.For(texts.DefaultLanguage), languageCode: null, cancellationToken);
            foreach (var language in texts.Languages)
                await PublishAsync(texts.For(language), language, cancellationToken);
        }
        catch (RequestException failure)
        {
            logger.ProfileNotPublished(redaction.Redact(failure.Message));
        }
    }

    private async Task PublishAsync(LocalText say, string? languageCode, CancellationToken cancellationToken)
    {
        var description = say.Get("about.long", ("newsroom", newsroom.Name));
        if ((await api.GetMyDescription(languageCode, cancellationToken)).Description != description)
            await api.SetMyDescription(description, languageCode, cancellationToken);

        var shortDescription = say.Get("about.short", ("newsroom", newsroom.Name));
        if ((await api.GetMyShortDescription(languageCode, cancellationToken)).ShortDescription != shortDescription)
            await api.SetMyShortDescription(shortDescription, languageCode, cancellationToken);
    }
}
