using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

/// <summary>The highest message id that we know in each channel: a post in doubt can only stand behind it.</summary>
internal static class ChannelTails
{
    public static void Note(SqliteSession session, long targetId, int messageId) => session.Execute(
        """
        INSERT INTO ChannelTails (TargetId, MessageId) VALUES (@target, @message)
        ON CONFLICT (TargetId) DO UPDATE SET MessageId = max(MessageId, excluded.MessageId)
        """,
        ("@target", targetId),
        ("@message", messageId));
}
