using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Updates;

namespace TribuneBot.Simulator.Methods;

/// <summary>setWebhook, deleteWebhook and getWebhookInfo.</summary>
internal static class WebhookMethods
{
    private const int LongestSecret = 256;

    internal static MethodOutcome Set(MethodCall call)
    {
        var url = call.Parameters.Text("url").Trim();
        if (url.Length == 0)
            return Remove(call);
        if (!url.Contains("://", StringComparison.Ordinal))
            url = "https://" + url;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw ApiException.BadRequest("invalid webhook URL specified");
        CheckAddress(address);
        var secret = call.Parameters.Text("secret_token");
        if (secret.Length > LongestSecret)
            throw ApiException.BadRequest("secret token is too long");
        if (!secret.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw ApiException.BadRequest("secret token contains unallowed characters");
        if (call.Parameters.Json("allowed_updates", "can't parse allowed_updates: expected an Array") is JsonArray names)
            call.Bot.Updates.Allowed = AllowedUpdates.From(names);
        if (call.Parameters.Flag("drop_pending_updates"))
            call.Bot.Updates.Clear();
        var wanted = new WebhookSettings(address.AbsoluteUri)
        {
            SecretToken = secret.Length > 0 ? secret : null,
            MaxConnections = call.Parameters.Int("max_connections", 40, 1, 100),
        };
        if (call.Bot.Webhook == wanted)
            return MethodOutcome.True("Webhook is already set");
        call.Bot.Webhook = wanted;
        call.Bot.WebhookError = null;
        call.World.Webhooks.Changed(call.Bot);
        call.Bot.Updates.InterruptPoll(PollEnd.WebhookSet);
        return MethodOutcome.True("Webhook was set");
    }

    internal static MethodOutcome Delete(MethodCall call) => Remove(call);

    internal static MethodOutcome Info(MethodCall call)
    {
        var info = new JsonObject
        {
            ["url"] = call.Bot.Webhook.Url,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = call.Bot.Updates.Count,
        };
        if (call.Bot.WebhookError is { } error)
        {
            info["last_error_date"] = error.At.ToUnixTimeSeconds();
            info["last_error_message"] = error.Message;
        }

        if (call.Bot.Webhook.IsSet)
            info["max_connections"] = call.Bot.Webhook.MaxConnections;
        if (call.Bot.Updates.Allowed.Names.Count > 0)
            info["allowed_updates"] = new JsonArray([.. call.Bot.Updates.Allowed.Names.Select(static n => JsonValue.Create(n))]);
        return info;
    }

    // Telegram itself reaches only these; a bot on the same machine may listen wherever it likes.
    private static void CheckAddress(Uri address)
    {
        if (address.IsLoopback)
            return;
        if (address.Scheme != "https")
            throw ApiException.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        if (address.Port is not (443 or 80 or 88 or 8443))
            throw ApiException.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }

    private static MethodOutcome Remove(MethodCall call)
    {
        if (call.Parameters.Flag("drop_pending_updates"))
            call.Bot.Updates.Clear();
        if (!call.Bot.Webhook.IsSet)
            return MethodOutcome.True("Webhook is already deleted");
        call.Bot.Webhook = WebhookSettings.None;
        call.Bot.WebhookError = null;
        call.World.Webhooks.Changed(call.Bot);
        return MethodOutcome.True("Webhook was deleted");
    }
}
