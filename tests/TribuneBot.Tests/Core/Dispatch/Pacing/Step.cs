using CsCheck;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

/// <summary>Something that happens to a pacer after a pause.</summary>
internal sealed record Step(StepKind Kind, TimeSpan Pause, int Chat, int Count, int Messages, TimeSpan Span)
{
    /// <summary>Mostly within a second, sometimes minutes, now and then hours: a few hundred make days.</summary>
    private static readonly Gen<TimeSpan> Pauses = Gen.Frequency(
        (60, Gen.Int[0, 300].Select(ms => TimeSpan.FromMilliseconds(ms))),
        (30, Gen.Int[0, 60_000].Select(ms => TimeSpan.FromMilliseconds(ms))),
        (10, Gen.Int[0, 8 * 3600].Select(s => TimeSpan.FromSeconds(s))));

    private static readonly Gen<StepKind> Kinds = Gen.Frequency(
        (30, Gen.Const(StepKind.Fan)), (15, Gen.Const(StepKind.Pile)), (30, Gen.Const(StepKind.Replies)), (8, Gen.Const(StepKind.Flood)),
        (3, Gen.Const(StepKind.Floods)), (5, Gen.Const(StepKind.SlowAnswers)), (4, Gen.Const(StepKind.ClockBack)), (5, Gen.Const(StepKind.Restart)));

    /// <summary>Albums are rarer than single messages; chats −4 to −1 are channels.</summary>
    public static Gen<Step> Any { get; } = Gen.Select(
        Kinds, Pauses, Gen.Int[-4, 12].Where(chat => chat != 0), Gen.Int[1, 40], Gen.Frequency((5, Gen.Const(1)), (1, Gen.Int[2, 10])),
        Gen.Int[0, 120_000].Select(ms => TimeSpan.FromMilliseconds(ms)),
        (kind, pause, chat, count, messages, span) => new Step(kind, pause, chat, count, messages, span));
}
