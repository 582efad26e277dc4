namespace TribuneBot.Tests.Core.Topics;

internal static class CatalogJson
{
    public const string Sport =
        """{"id": "sport", "mediaTopic": "medtop:15000000", "names": {"en": "Sport", "az": "İdman", "ru": "Спорт"}, "rules": {"categories": ["Sport"], "paths": ["sport"], "words": {"en": {"certain": ["football"]}}}}""";

    public static string Of(params string[] topics) => $$"""{"topics": [{{string.Join(", ", topics)}}]}""";
}
