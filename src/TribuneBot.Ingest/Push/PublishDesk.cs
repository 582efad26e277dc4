using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;

namespace TribuneBot.Ingest.Push;

/// <summary>
/// Takes articles from the newsroom's own system. A request is signed with the shared secret together with its time, so that it can neither be forged nor sent
/// again later; one that comes again within that time, or with the same key, is given the answer it had and changes nothing.
/// </summary>
/// <param name="secret">Shared with the newsroom's system (<c>Publish:Secret</c>).</param>
/// <param name="maxAge">An article published before that is stored, not announced (<c>Delivery:MaxAge</c>).</param>
public sealed class PublishDesk(
    IArticleStore articles,
    IPublishLog answers,
    ArticlePreparer preparer,
    NewsroomProfile newsroom,
    string secret,
    TimeSpan maxAge,
    TimeProvider clock,
    ILogger<PublishDesk> logger)
{
    /// <summary>Larger bodies are refused: 4 MB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int LongestKey = 128;

    /// <summary>How far the sender's clock may be off.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="stored">Told when there is something new to deliver.</param>
    public async Task<PublishAnswer> HandleAsync(PublishHeaders headers, ReadOnlyMemory<byte> body, Action stored, CancellationToken cancellationToken)
    {
        if (Refusal(headers, body.Span) is { } refusal)
            return refusal;

        var key = headers.IdempotencyKey is { } given ? $"k:{given}" : $"s:{headers.Signature}";
        var bodyHash = Convert.ToHexString(SHA256.HashData(body.Span));
        if (await answers.FindAsync(key, cancellationToken) is { } known)
        {
            return known.BodyHash == bodyHash
                ? new PublishAnswer(known.Status, known.Answer, IsReplayed: true)
                : Fault(422, "This Idempotency-Key was used for another body: give each change a key of its own.");
        }

        var answer = await AnswerAsync(body, stored, cancellationToken);
        // What the sender must put right first is not kept: the same key may then bring the right body.
        if (answer.Status < 400)
            await answers.RecordAsync(new PublishRecord(key, bodyHash, answer.Status, answer.Json), clock.GetUtcNow(), cancellationToken);
        return answer;
    }

    private PublishAnswer? Refusal(PublishHeaders headers, ReadOnlySpan<byte> body)
    {
        if (headers.Timestamp is null || headers.Signature is null)
            return Fault(401, "X-Tribune-Timestamp and X-Tribune-Signature are required.");
        if (!PushSignature.IsOfRequest(headers.Signature, secret, headers.Timestamp, body))
            return Fault(401, "The signature is not that of this body and time under the shared secret.");

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (!long.TryParse(headers.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds < now - Tolerance.TotalSeconds || seconds > now + Tolerance.TotalSeconds)
            return Fault(401, "The timestamp is not of the last five minutes: it must be Unix seconds, and the clocks must agree.");

        return headers.IdempotencyKey is { Length: 0 or > LongestKey }
            ? Fault(400, $"Idempotency-Key must have 1 to {LongestKey} characters.")
            : null;
    }

    private async Task<PublishAnswer> AnswerAsync(ReadOnlyMemory<byte> body, Action stored, CancellationToken cancellationToken)
    {
        var (request, fault) = PublishRequestReader.Read(body, newsroom.TimeZone);
        if (request is null)
            return Fault(400, fault);

        var answer = request.Action == PublishAction.Withdraw
            ? await WithdrawAsync(request.Draft.Url!, cancellationToken)
            : await PublishAsync(request, cancellationToken);
        if (answer.Status < 400)
            stored();
        return answer;
    }

    private async Task<PublishAnswer> PublishAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var draft = request.Draft with { Published = request.Draft.Published ?? now };
        var options = new IntakeOptions(request.Announce, maxAge, now) { Origin = IntakeOrigin.Push, SourceId = IntakeOptions.PushSourceId };
        var result = (await articles.StoreAsync(preparer.Prepare(draft, now), options, check: null, cancellationToken))[0];
        if (await articles.FindAsync(result.ArticleId, cancellationToken) is null)
            return Fault(409, "This article was withdrawn and does not come back under its address.");

        Log.Published(logger, result.ArticleId, result.Change);
        var isNew = result.Change is IntakeChange.Created or IntakeChange.Completed;
        return Done(isNew ? 201 : 200, result.ArticleId, result.Change.ToString().ToLowerInvariant());
    }

    private async Task<PublishAnswer> WithdrawAsync(string url, CancellationToken cancellationToken)
    {
        if (await articles.FindByUrlAsync(url, cancellationToken) is not { } article)
            return Fault(404, "There is no article with this address, or it was withdrawn before.");

        await articles.WithdrawAsync(article.Id, cancellationToken);
        Log.WithdrawnByPush(logger, article.Id);
        return Done(200, article.Id, "withdrawn");
    }

    private static PublishAnswer Done(int status, long id, string change) => new(status, JsonSerializer.Serialize(new { id, change }));

    private static PublishAnswer Fault(int status, string error) => new(status, JsonSerializer.Serialize(new { error }));
}
