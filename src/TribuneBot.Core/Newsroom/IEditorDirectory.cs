namespace TribuneBot.Core.Newsroom;

/// <summary>Who is an editor. The configuration seeds owners; the database holds them.</summary>
public interface IEditorDirectory
{
    /// <summary>Makes exactly the configured owners owners; people made editors by command are left alone.</summary>
    Task MergeOwnersAsync(IReadOnlyCollection<long> userIds, CancellationToken cancellationToken);

    Task<Role> RoleOfAsync(long userId, CancellationToken cancellationToken);

    /// <summary>All editors and owners, for the longer command menu.</summary>
    Task<IReadOnlyList<long>> ListAsync(CancellationToken cancellationToken);
}
