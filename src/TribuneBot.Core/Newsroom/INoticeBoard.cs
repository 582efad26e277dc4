namespace TribuneBot.Core.Newsroom;

/// <summary>Notices for the editors, written in the transaction of what they tell.</summary>
public interface INoticeBoard
{
    /// <summary>Those not yet told, oldest first.</summary>
    Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellationToken);

    Task ToldAsync(long noticeId, CancellationToken cancellationToken);
}
