using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDigestBook(InMemoryState state) : IDigestBook
{
    public Task<bool> AddAsync(DateOnly day, DateTimeOffset hour, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (!state.DigestItems.Any(item => state.IsTold(item.DispatchId, hour)) || state.Dispatches.Exists(dispatch => dispatch.Day == day))
                return Task.FromResult(false);

            state.Dispatches.Add(new InMemoryDispatch
            {
                Id = state.NextId(),
                Kind = DispatchKind.Digest,
                ContentId = 0,
                Day = day,
                CreatedAt = hour,
                StartAt = state.Now,
                ExpiresAt = expiresAt,
            });
            return Task.FromResult(true);
        }
    }

    public Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var articles = (
                from item in state.DigestItems
                where item.TargetId == key.TargetId && state.IsTold(item.DispatchId, key.DispatchId)
                let dispatch = state.Dispatches.First(known => known.Id == item.DispatchId)
                where dispatch.Kind == DispatchKind.Article && !state.WithdrawnArticles.Contains(dispatch.ContentId)
                let article = state.Articles.First(known => known.Content.Id == dispatch.ContentId).Content
                orderby article.SortTime descending, article.Id descending
                select article).Distinct().ToList();
            return Task.FromResult(new DigestContent([.. articles.Take(limit)], articles.Count));
        }
    }
}
