namespace TribuneBot.Demo;

/// <summary>
/// The newsroom lives as long as its owner keeps it. The default lifetime would take Ctrl-C for its own
/// and close the site while the bot is still reading from it.
/// </summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
