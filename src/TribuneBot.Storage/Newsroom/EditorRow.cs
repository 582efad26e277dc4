using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Storage.Newsroom;

/// <summary>A person with a role. Two marks rather than one role, so that the file and the commands never undo each other.</summary>
internal sealed class EditorRow
{
    public required long UserId { get; init; }

    /// <summary>Named by the configuration.</summary>
    public bool IsOwner { get; set; }

    /// <summary>Made an editor by command.</summary>
    public bool IsEditor { get; set; }

    public Role Role => IsOwner ? Role.Owner : IsEditor ? Role.Editor : Role.Reader;

    public static void Configure(EntityTypeBuilder<EditorRow> entity)
    {
        entity.HasKey(row => row.UserId);
        entity.Property(row => row.UserId).ValueGeneratedNever();
        entity.Ignore(row => row.Role);
    }
}
