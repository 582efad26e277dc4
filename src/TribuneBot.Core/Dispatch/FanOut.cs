using Microsoft.Extensions.Logging;

namespace TribuneBot.Core.Dispatch;

/// <summary>Turns dispatches into deliveries, slice by slice, and wakes the pump after each.</summary>
public sealed class FanOut(IDeliveryQueue queue, DeliveryPump pump, DispatchSignal stored, TimeProvider clock, ILogger<FanOut> logger)
{
    /// <summary>Small enough that a person's press never waits long for the writer.</summary>
    private const int SliceSize = 2_000;

    /// <summary>A dispatch stored by another process (a verb beside the running host) is noticed within this time.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                while (await queue.FanOutAsync(SliceSize, clock.GetUtcNow(), cancellationToken))
                    pump.Wake();
            }
            catch (StorageUnavailableException trouble)
            {
                // The cursor stands where the last slice was stored: it goes on from there.
                Log.FanOutWaits(logger, trouble);
            }

            await stored.WaitAsync(LookEvery, clock, cancellationToken);
        }
    }
}
