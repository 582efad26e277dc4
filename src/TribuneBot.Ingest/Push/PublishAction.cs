namespace TribuneBot.Ingest.Push;

internal enum PublishAction
{
    /// <summary>Creates the article, or changes the one that is there.</summary>
    Publish = 0,

    /// <summary>Takes it back everywhere.</summary>
    Withdraw = 1,
}
