using System.Net;
using Polly;
using Polly.Retry;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Fetching;

/// <summary>Fetches a document over HTTP within <see cref="FetchOptions"/>. What goes wrong is a value; only cancellation throws.</summary>
public sealed class SourceFetcher : IDisposable
{
    private const string Accepted = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.1";

    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _http;
    private readonly ResiliencePipeline<FetchResult> _retries;

    /// <param name="random">Seeded by whoever starts the program; may be shared.</param>
    public SourceFetcher(FetchOptions options, TimeProvider clock, Random random)
    {
        _options = options;
        _clock = clock;
        _http = new HttpMessageInvoker(GuardedConnections.Create(options));
        _retries = Retries(options, clock, new Jitter(random));
    }

    /// <param name="url">Absolute http(s) address.</param>
    /// <param name="etag">Validator of the last document, or null.</param>
    /// <param name="lastModified">Validator of the last document, or null.</param>
    public async Task<FetchResult> FetchAsync(string url, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        if (Addresses.Absolute(url) is not { } address)
            return new FetchResult.Failed("The address is not an absolute http or https address.");

        return await _retries.ExecuteAsync(
            async token => await AttemptAsync(address, etag, lastModified, token), cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static ResiliencePipeline<FetchResult> Retries(FetchOptions options, TimeProvider clock, Jitter jitter)
    {
        var builder = new ResiliencePipelineBuilder<FetchResult> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<FetchResult>
            {
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is FetchResult.Failed { IsTransient: true }),
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter.Next,
            });
        }

        return builder.Build();
    }

    private async Task<FetchResult> AttemptAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, etag, lastModified, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A server this slow is not asked again at once.
            return new FetchResult.Failed($"The server took longer than {_options.Timeout.TotalSeconds:0} s.");
        }
        catch (HttpRequestException fault)
        {
            return FetchFaults.Of(fault);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return FetchFaults.Transient("The server's answer broke off or was badly compressed.");
        }
    }

    private async Task<FetchResult> FollowAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        // What comes after the first move that is not for good says nothing about the address.
        var (isForGood, movedTo) = (true, (string?)null);
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            using var request = Request(address, etag, lastModified);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!IsRedirect(response))
                return await ReadAsync(response, address, movedTo, cancellationToken);

            if (Addresses.Resolve(response.Headers.Location?.OriginalString, address) is not { } next)
                return new FetchResult.Failed("The server redirects to nowhere.");

            address = new Uri(next);
            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            movedTo = isForGood ? next : movedTo;
        }

        return new FetchResult.Failed($"The server redirects more than {_options.MaxRedirects} times.");
    }

    private static bool IsRedirect(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private HttpRequestMessage Request(Uri address, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return request;
    }

    private async Task<FetchResult> ReadAsync(HttpResponseMessage response, Uri address, string? movedTo, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new FetchResult.NotModified(Freshness.Of(response, _clock.GetUtcNow()), movedTo);
        if (!response.IsSuccessStatusCode)
            return FetchFaults.Of(response, _clock.GetUtcNow());

        var bytes = await LimitedBody.ReadAsync(response.Content, _options.MaxBytes, cancellationToken);
        if (bytes is null)
            return new FetchResult.Failed($"The document is larger than {_options.MaxBytes / (1024 * 1024.0):0.#} MB.");

        return new FetchResult.Fetched(
            bytes, Verbatim(response.Content.Headers, "Content-Type"), address, Verbatim(response.Headers, "ETag"), Verbatim(response.Content.Headers, "Last-Modified"))
        {
            Freshness = Freshness.Of(response, _clock.GetUtcNow()),
            MovedTo = movedTo,
            Links = Verbatim(response.Headers, "Link"),
        };
    }

    /// <summary>Validators are sent back as they came (RFC 9110, 13.1); a parsed header would be written anew.</summary>
    private static string? Verbatim(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
