using CsCheck;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Dispatch.Pacing;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class PacerLongRunTests
{
    private const int LargestAlbum = 10;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SlowestAnswer = TimeSpan.FromSeconds(30);

    private static readonly Gen<PacerOptions> Options = Gen.Select(
        Gen.OneOf(Gen.Int[LargestAlbum, 60], Gen.Const(28), Gen.Const(900), Gen.Const(1_000)),
        Gen.Int[LargestAlbum, 120], Gen.Int[1, 4], Gen.Int[LargestAlbum, 30],
        (bulk, replies, burst, group) => new PacerOptions
        {
            BulkPerSecond = bulk,
            RepliesPerSecond = replies,
            PerChatBurst = burst,
            GroupPerMinute = group,
        });

    /// <summary>
    /// Idle gaps, bursts, floods, slow answers, late timers, clocks set back, albums, restarts: no limit is ever passed, everything is sent in
    /// the end, and nobody waits for a wake-up that does not come.
    /// </summary>
    [Fact]
    public void Whatever_happens_in_days_no_limit_is_passed_and_nothing_waits_for_ever() =>
        Gen.Select(Options, Gen.Int[0, 15].Array[1, 20], Step.Any.Array[50, 250]).Sample((options, lateness, steps) =>
        {
            var world = new PacedWorld(options, lateness);
            foreach (var step in steps)
            {
                world.Run(until: world.Time.Elapsed + step.Pause);
                Take(world, step);
            }

            var lastStep = world.Time.Elapsed;
            world.Run();

            Assert.Equal(0, world.Waiting);
            AssertDoneBy(lastStep, world, steps);
            AssertWithinLimits(world, options);
        }, iter: 100);

    private static void Take(PacedWorld world, Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Fan:
                for (var reader = 0; reader < step.Count; reader++)
                    world.Send(reader % 2 == 0 ? step.Chat + (1_000 * Math.Sign(step.Chat) * reader) : 5_000 + reader, step.Messages);
                break;
            case StepKind.Pile:
                for (var i = 0; i < step.Count; i++)
                    world.Send(step.Chat, step.Messages);
                break;
            case StepKind.Replies:
                for (var i = 0; i < step.Count; i++)
                    world.Reply(step.Messages == 1 ? step.Chat + (i / 3 * Math.Sign(step.Chat)) : step.Chat, step.Messages);
                break;
            case StepKind.Flood:
                world.FloodNext(step.Chat, step.Span);
                break;
            case StepKind.Floods:
                for (var chat = 1; chat <= 3; chat++)
                    world.FloodNext(step.Chat + (chat * Math.Sign(step.Chat)), step.Span / chat);
                break;
            case StepKind.SlowAnswers:
                world.Latency = step.Count % 2 == 0 ? TimeSpan.FromMilliseconds(step.Count) : SlowestAnswer * (step.Count / 40.0);
                break;
            case StepKind.ClockBack:
                world.Time.SetWallClockBy(-step.Span * 30);
                break;
            case StepKind.Restart:
                world.Restart(step.Count < 20 ? TimeSpan.Zero : step.Span / 60);
                break;
        }
    }

    /// <summary>Even if all went to one chat, with the slowest answers, a group's pace and each flood waited for in turn.</summary>
    private static void AssertDoneBy(TimeSpan lastStep, PacedWorld world, Step[] steps)
    {
        var floods = TimeSpan.FromTicks(steps.Where(step => step.Kind is StepKind.Flood or StepKind.Floods).Sum(step => 3 * step.Span.Ticks));
        var longest = floods + Minute + ((SlowestAnswer + TimeSpan.FromSeconds(6)) * world.Chats.Values.Sum(log => log.Messages));
        Assert.True(world.Time.Elapsed - lastStep <= longest, $"the last was sent only {world.Time.Elapsed - lastStep} after it came");
    }

    private static void AssertWithinLimits(PacedWorld world, PacerOptions options)
    {
        world.Bulk.AssertNeverMore(options.BulkPerSecond, Second);
        world.Bulk.AssertSpaced(options.BulkPerSecond, LargestAlbum + (options.BulkPerSecond * BulkPace.CatchUp.TotalSeconds));
        foreach (var replies in world.Replies)
            replies.AssertNeverMore(options.RepliesPerSecond, Second);

        foreach (var ((_, chat), log) in world.Chats)
        {
            log.AssertSpaced(options.PerChatPerSecond, options.PerChatBurst);
            if (chat < 0)
                log.AssertNeverMore(options.GroupPerMinute, Minute);
        }
    }
}
