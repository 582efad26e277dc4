using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using TribuneBot.Core.Readers;

namespace TribuneBot.Telegram.Updates;

/// <summary>
/// Handles one update: its changes and its id are committed together (TX4), and only then are the replies sent, so that an update that comes
/// again does nothing twice.
/// </summary>
internal sealed class UpdateProcessor(
    IUpdateLog updates, UpdateRouter router, IReplySender sender, Backlog backlog, TimeProvider time, Random random, ILogger<UpdateProcessor> logger)
{
    /// <summary>Tries before an update is given up, so that a poisonous one cannot block its chat for ever.</summary>
    public const int Tries = 3;

    /// <param name="finished">Called as soon as Telegram may forget the update.</param>
    public async Task ProcessAsync(Update update, Action finished, CancellationToken cancellationToken)
    {
        var replies = await StoreAsync(update, cancellationToken);
        finished();
        await SendAsync(update, replies, cancellationToken);
    }

    private async Task<IReadOnlyList<Reply>> StoreAsync(Update update, CancellationToken cancellationToken)
    {
        var backOff = new BackOff(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), random);
        for (var attempt = 1; ; attempt = attempt % (Tries + 1) + 1)
        {
            try
            {
                return attempt <= Tries
                    ? await HandleAsync(update, cancellationToken)
                    : await GiveUpAsync(update, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                // Giving up fails only when nothing can be stored. Then it is not the update's fault, and it is tried afresh.
                logger.UpdateFailed(update.Id, attempt, exception);
                await Task.Delay(backOff.Next(), time, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<Reply>> HandleAsync(Update update, CancellationToken cancellationToken)
    {
        if (router.ChangesNothing(update))
            return await AnswerAsync(update, cancellationToken);
        if (await updates.WasHandledAsync(update.Id, cancellationToken))
            return Again(update);

        await using var unit = await updates.BeginAsync(update.Id, cancellationToken);
        var replies = await router.HandleAsync(update, unit, cancellationToken);
        return await unit.CommitAsync(cancellationToken) ? replies : Again(update);
    }

    private async Task<IReadOnlyList<Reply>> AnswerAsync(Update update, CancellationToken cancellationToken)
    {
        await using var unit = await updates.BeginAsync(update.Id, cancellationToken);
        return await router.HandleAsync(update, unit, cancellationToken);
    }

    private async Task<IReadOnlyList<Reply>> GiveUpAsync(Update update, CancellationToken cancellationToken)
    {
        await using var unit = await updates.BeginAsync(update.Id, cancellationToken);
        if (!await unit.CommitAsync(cancellationToken))
            return Again(update);

        logger.UpdateGivenUp(update.Id, update.Type);
        return router.Apologise(update);
    }

    /// <summary>A press that was handled before a crash may still show its waiting sign; ending it twice does no harm.</summary>
    private static IReadOnlyList<Reply> Again(Update update) =>
        update.CallbackQuery is { } press ? [new Reply.AnswerPress(press.Id)] : [];

    private async Task SendAsync(Update update, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        // A press is answered before anything else: its waiting sign stays until then.
        foreach (var reply in replies.OrderBy(reply => reply is Reply.AnswerPress ? 0 : 1))
        {
            if (backlog.MakesIdle(reply, update))
                continue;

            try
            {
                await sender.SendAsync(reply, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                logger.ReplyFailed(update.Id, reply.GetType().Name, exception);
            }
        }
    }
}
