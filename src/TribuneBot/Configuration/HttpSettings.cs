using System.Diagnostics.CodeAnalysis;

namespace TribuneBot.Configuration;

/// <summary>What the program serves.</summary>
/// <param name="Listen">Where it listens, or null: nowhere.</param>
/// <param name="PublicUrl">How the outside reaches it, or null.</param>
internal sealed record HttpSettings(Uri? Listen, Uri? PublicUrl)
{
    /// <summary>Whether others can call back, as WebSub hubs must.</summary>
    [MemberNotNullWhen(true, nameof(Listen), nameof(PublicUrl))]
    public bool CanBeCalled => Listen is not null && PublicUrl is not null;
}
