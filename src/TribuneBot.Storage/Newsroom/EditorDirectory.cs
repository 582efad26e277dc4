using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Newsroom;

internal sealed class EditorDirectory(TribuneFile file) : IEditorDirectory
{
    public Task MergeOwnersAsync(IReadOnlyCollection<long> userIds, CancellationToken cancellationToken) => file.SaveAsync(
        async db =>
        {
            var rows = await db.Editors.ToDictionaryAsync(row => row.UserId, cancellationToken);
            foreach (var row in rows.Values)
            {
                row.IsOwner = userIds.Contains(row.UserId);
                if (row.Role == Role.Reader)
                    db.Editors.Remove(row);
            }

            foreach (var userId in userIds.Distinct().Where(id => !rows.ContainsKey(id)))
                db.Editors.Add(new EditorRow { UserId = userId, IsOwner = true });
        },
        cancellationToken);

    public async Task<Role> RoleOfAsync(long userId, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var row = await db.Editors.AsNoTracking().FirstOrDefaultAsync(editor => editor.UserId == userId, cancellationToken);
        return row?.Role ?? Role.Reader;
    }

    public async Task<IReadOnlyList<long>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        return await db.Editors.OrderBy(row => row.UserId).Select(row => row.UserId).ToListAsync(cancellationToken);
    }
}
