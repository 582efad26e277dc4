namespace TribuneBot.Benchmarks.Delivery;

/// <summary>One figure of delivery.</summary>
internal interface IDeliveryPart
{
    string Name { get; }

    string Question { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
