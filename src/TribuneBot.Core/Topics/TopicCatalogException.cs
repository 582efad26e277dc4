namespace TribuneBot.Core.Topics;

/// <summary>A catalog that cannot be used. The message is one sentence for the operator: topic, key, what is wrong, an example.</summary>
public sealed class TopicCatalogException : Exception
{
    public TopicCatalogException()
    {
    }

    public TopicCatalogException(string message)
        : base(message)
    {
    }

    public TopicCatalogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
