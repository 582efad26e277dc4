using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Updates;

namespace TribuneBot.Simulator.Methods;

/// <summary>getUpdates: the only method that waits.</summary>
internal static class GetUpdates
{
    internal const string OtherPoll = "terminated by other getUpdates request; make sure that only one bot instance is running";
    internal const string WebhookSet = "terminated by setWebhook request";
    internal const string WebhookActive = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    /// <summary>Telegram waits no longer, whatever is asked.</summary>
    private const int LongestWaitSeconds = 50;

    internal static async Task<MethodOutcome> RunAsync(MethodCall call, CancellationToken cancellationToken)
    {
        var bot = call.Bot;
        if (bot.Webhook.IsSet)
            throw ApiException.Conflict(WebhookActive);
        if (call.Parameters.Json("allowed_updates", "can't parse allowed_updates: expected an Array") is JsonArray names)
            bot.Updates.Allowed = AllowedUpdates.From(names);
        var offset = call.Parameters.Number("offset");
        var limit = call.Parameters.Int("limit", 100, 1, 100);
        var timeout = call.Parameters.Int("timeout", 0, 0, LongestWaitSeconds);
        var poll = bot.Updates.BeginPoll();
        try
        {
            // One may have been set between the first look and now, and nobody would wake this poll.
            if (bot.Webhook.IsSet)
                throw ApiException.Conflict(WebhookSet);
            var updates = bot.Updates.Take(offset, limit);
            if (updates.Count > 0 || timeout == 0)
                return Json(updates);
            switch (await poll.WaitAsync(TimeSpan.FromSeconds(timeout), call.World.Clock, cancellationToken))
            {
                case PollEnd.OtherPoll: throw ApiException.Conflict(OtherPoll);
                case PollEnd.WebhookSet: throw ApiException.Conflict(WebhookSet);
                default: return Json(bot.Updates.Take(offset, limit));
            }
        }
        finally
        {
            bot.Updates.EndPoll(poll);
        }
    }

    private static JsonArray Json(IReadOnlyList<PendingUpdate> updates)
    {
        var array = new JsonArray();
        foreach (var update in updates)
            array.Add((JsonNode)update.Json());
        return array;
    }
}
