using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>A reader's saved searches: the list, and a card for each with everything that can be changed.</summary>
internal static class AlertMenu
{
    private const int LongestQuery = 80;
    private const int NumbersInARow = 5;
    private const string Bell = "🔔";
    private const string Paused = "⏸";

    public static async Task<Screen> ListAsync(Visit visit, CancellationToken cancellationToken)
    {
        var alerts = await visit.Unit.Alerts.ListAsync(visit.Reader.Id, cancellationToken);
        var say = visit.Say;
        if (alerts.Count == 0)
            return new Screen(TgHtml.Of(html => html.Bold(say.Get("alerts.title")).Blank().Text(say.Get("alerts.none"))));

        var text = TgHtml.Of(html =>
        {
            html.Bold(say.Get("alerts.title"));
            foreach (var (index, alert) in alerts.Index())
                html.Blank().Text($"{index + 1}. ").Bold(Excerpt.Of(alert.Query, LongestQuery)).Line().Italic(StateOf(alert, say));
            Stopped(html, visit);
        });
        var numbers = alerts.Select((alert, index) => Keyboard.Button($"{index + 1}", AlertCardButton.Name, alert.Id));
        return new Screen(text, new Keyboard().Grid(numbers, NumbersInARow).Build());
    }

    public static Screen Card(Alert alert, Visit visit, bool isNew = false)
    {
        var say = visit.Say;
        var text = TgHtml.Of(html =>
        {
            html.Text($"{Bell} ").Bold(Excerpt.Of(alert.Query, LongestQuery)).Blank();
            if (isNew)
                html.Text(say.Get("alert.saved")).Line();
            html.Text(StateOf(alert, say));
            if (!alert.IsPaused && alert.Cadence == AlertCadence.Now)
                html.Blank().Italic(say.Get("alert.rest-in-digest"));
            Stopped(html, visit);
        });

        return new Screen(text, new Keyboard()
            .Row([.. Enum.GetValues<AlertCadence>().Select(cadence => Keyboard.Toggle(
                alert.Cadence == cadence, say.Get(cadence == AlertCadence.Now ? "alert.at-once" : "alert.in-digest"),
                AlertSetButton.Name, alert.Id, AlertSetButton.Cadence, (int)cadence))])
            .Row(alert.Cadence == AlertCadence.Now ? Caps(alert, say) : [])
            .Row(
                Keyboard.Button(say.Get(alert.IsPaused ? "alert.resume" : "alert.pause"), AlertSetButton.Name, alert.Id, AlertSetButton.Pause, alert.IsPaused ? 0 : 1),
                Keyboard.Button(say.Get("alert.remove"), AlertRemoveButton.Name, alert.Id))
            .Row(
                Keyboard.Button(say.Get("alerts.all"), AlertListButton.Name),
                Keyboard.Button(say.Get("alert.search"), AlertSearchButton.Name, alert.Id))
            .Build());
    }

    private static InlineKeyboardButton[] Caps(Alert alert, LocalText say) =>
    [
        .. AlertLimits.DailyCaps.Select(cap => Keyboard.Toggle(
            alert.DailyCap == cap, say.Count("alert.a-day", cap), AlertSetButton.Name, alert.Id, AlertSetButton.Cap, cap)),
    ];

    private static string StateOf(Alert alert, LocalText say) => alert switch
    {
        { IsPaused: true } => $"{Paused} {say.Get("alert.is-paused")}",
        { Cadence: AlertCadence.Digest } => say.Get("alert.tells-in-digest"),
        _ => say.Count("alert.tells-at-once", alert.DailyCap),
    };

    private static void Stopped(TgHtml html, Visit visit)
    {
        if (visit.Reader.State == ReaderState.Stopped)
            html.Blank().Text(visit.Say.Get("topics.stopped"));
    }
}
