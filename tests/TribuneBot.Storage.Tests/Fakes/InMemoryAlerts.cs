using TribuneBot.Core.Articles;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Fakes;

/// <summary>Which alerts a dispatched story meets, one alert after the other, and what is owed to their readers.</summary>
internal static class InMemoryAlerts
{
    /// <summary>Once for each dispatch of an article; the caller holds the gate.</summary>
    public static void Record(InMemoryState state, InMemoryDispatch dispatch, DateTimeOffset now)
    {
        dispatch.IsMatched = true;
        if (state.Articles.Find(known => known.Content.Id == dispatch.ContentId) is not { } story)
            return;

        foreach (var alert in state.Alerts.Values.Where(alert => !alert.IsPaused).OrderBy(alert => alert.Id))
        {
            var query = SearchQuery.Parse(alert.Query);
            if (AlertEngine.CanWatch(query) && QueryMatch.IsMet(story.Words, query) && query.Period.Contains(story.Content.SortTime, now, TimeZoneInfo.Utc))
                Record(state, dispatch, alert, story.Content, NamesLanguage(query), DateOnly.FromDateTime(now.UtcDateTime));
        }
    }

    /// <summary>Whether an alert that still stands brings this story.</summary>
    public static bool Brings(InMemoryState state, long dispatchId, long targetId) => state.AlertMatches.Exists(match =>
        match.DispatchId == dispatchId && match.TargetId == targetId && state.Alerts.GetValueOrDefault(match.AlertId) is { IsPaused: false });

    private static void Record(InMemoryState state, InMemoryDispatch dispatch, Alert alert, Article story, bool namesLanguage, DateOnly day)
    {
        if (state.Readers.GetValueOrDefault(alert.ReaderId) is not { State: ReaderState.Active } reader)
            return;
        if (!namesLanguage && !reader.StoryLanguages.Contains(story.Language))
            return;

        var target = state.TargetOf(reader.Id, threadId: null, Core.Dispatch.ChatKind.Private).Id;
        var isFollowed = InMemoryAudience.Wants(reader, story);
        var isTold = state.AlertMatches.Exists(match => match.DispatchId == dispatch.Id && match.TargetId == target);
        if (alert.Cadence == AlertCadence.Now && (isFollowed || isTold || HasRoom(state, alert, target, day)))
        {
            state.AlertMatches.Add(new InMemoryAlertMatch(dispatch.Id, target, alert.Id, !isFollowed && !isTold, day));
            state.DigestItems.Remove((target, dispatch.Id));
        }
        else if (!isFollowed && !isTold && state.DigestItems.Add((target, dispatch.Id)))
        {
            state.DigestAlerts[(target, dispatch.Id)] = alert.Id;
        }
    }

    private static bool HasRoom(InMemoryState state, Alert alert, long target, DateOnly day)
    {
        var told = state.AlertMatches.Where(match => match.IsReason && match.TargetId == target && match.On == day).ToList();
        return told.Count < AlertLimits.MostPerReaderADay && told.Count(match => match.AlertId == alert.Id) < alert.DailyCap;
    }

    private static bool NamesLanguage(SearchQuery query) =>
        query.Clauses.Any(clause => clause.Terms.Any(term => term.IsFilter && term.Alternatives.Any(tag => tag[0].StartsWith("l_", StringComparison.Ordinal))));
}
