namespace TribuneBot.Telegram.Sending;

/// <summary>Lets no exception out of the HTTP client that shows the token.</summary>
internal sealed class RedactionHandler(TokenRedaction redaction, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && redaction.Redact(exception) != exception)
        {
            throw redaction.Redact(exception);
        }
    }
}
