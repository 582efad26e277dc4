namespace TribuneBot.Hosting;

/// <summary>Opens when Telegram has answered who the bot is; until then nothing can be posted, while articles are already taken in.</summary>
internal sealed class TelegramGate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => _opened.Task.IsCompleted;

    public void Open() => _opened.TrySetResult();

    public Task WaitAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);
}
