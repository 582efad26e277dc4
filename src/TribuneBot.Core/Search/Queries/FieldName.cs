namespace TribuneBot.Core.Search.Queries;

/// <summary>What stands before the colon.</summary>
internal enum FieldName
{
    Title,
    Topic,
    Source,
    Author,
    Language,
    After,
    Before,
    Sort,
}
