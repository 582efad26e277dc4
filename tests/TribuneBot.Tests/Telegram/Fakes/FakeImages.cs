using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>Pictures by address; an address without one cannot be had.</summary>
internal sealed class FakeImages : IImageSource
{
    public Dictionary<string, byte[]> Pictures { get; } = [];

    public List<string> Asked { get; } = [];

    public Task<byte[]?> FetchAsync(string url, CancellationToken cancellationToken)
    {
        Asked.Add(url);
        return Task.FromResult(Pictures.GetValueOrDefault(url));
    }
}
