using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemoryEditorDirectory(InMemoryState state) : IEditorDirectory
{
    public Task MergeOwnersAsync(IReadOnlyCollection<long> userIds, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            foreach (var gone in state.Editors.Where(editor => editor.Value == Role.Owner).Select(editor => editor.Key).ToList())
                state.Editors.Remove(gone);
            foreach (var userId in userIds)
                state.Editors[userId] = Role.Owner;
        }

        return Task.CompletedTask;
    }

    public Task<Role> RoleOfAsync(long userId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(state.Editors.GetValueOrDefault(userId, Role.Reader));
    }

    public Task<IReadOnlyList<long>> ListAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult<IReadOnlyList<long>>(state.Editors.Keys.Order().ToList());
    }
}
