using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Changes an alert: its id, what is changed, the new value.</summary>
internal sealed class AlertSetButton : AlertButton
{
    public const string Name = "alset";
    public const string Cadence = "when";
    public const string Cap = "cap";
    public const string Pause = "pause";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Alert alert, Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(2) is not (>= 0 and <= int.MaxValue and var value) || Change(alert, press.Data.Text(1), (int)value) is not { } changed)
            return null;

        await visit.Unit.Alerts.SaveAsync(changed, cancellationToken);
        return Answer.With(AlertMenu.Card(changed, visit).Drawn(press.ChatId, press.MessageId));
    }

    private static Alert? Change(Alert alert, string what, int value) => what switch
    {
        Cadence when Enum.IsDefined((AlertCadence)value) => alert with { Cadence = (AlertCadence)value },
        Cap when AlertLimits.DailyCaps.Contains(value) => alert with { DailyCap = value },
        Pause when value is 0 or 1 => alert with { IsPaused = value == 1 },
        _ => null,
    };
}
