using System.Text;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Control;

/// <summary>/sim/events: everything that happens, as server-sent events, whole or as one person may see it.</summary>
internal static class EventStream
{
    internal static async Task ServeAsync(TelegramWorld world, HttpContext context, long? personId)
    {
        var cancellation = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var reader = world.Changes.Watch();
        try
        {
            // The watcher is in place before the client is told, so whoever looks after "ready" misses nothing.
            await context.Response.WriteAsync("retry: 1000\nevent: ready\ndata: {}\n\n", cancellation);
            await context.Response.Body.FlushAsync(cancellation);
            await foreach (var change in reader.ReadAllAsync(cancellation))
            {
                if (!MaySee(world, change, personId))
                    continue;
                await context.Response.WriteAsync(new StringBuilder("data: ").Append(change.Json().ToJsonString()).Append("\n\n").ToString(), cancellation);
                if (reader.Count == 0)
                    await context.Response.Body.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The watcher went away; there is nobody left to tell.
        }
        finally
        {
            world.Changes.Leave(reader);
        }
    }

    private static bool MaySee(TelegramWorld world, Change change, long? personId)
    {
        if (personId is not { } person || change.ChatId == 0)
            return true;
        if (change.BotId != 0)
            return change.ChatId == person;
        lock (world.Gate)
            return world.FindShared(change.ChatId) is { } chat && (chat.Kind == ChatKind.Channel || chat.MemberOf(person).IsInside);
    }
}
