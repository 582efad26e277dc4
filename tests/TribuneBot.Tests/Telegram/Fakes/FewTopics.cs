using TribuneBot.Core.Topics;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>A catalog that no edit of the real one can break: three topics on offer and a retired one.</summary>
internal static class FewTopics
{
    public static readonly TopicCatalog Catalog = TopicCatalog.Parse(
        """
        {
          "topics": [
            { "id": "sport", "mediaTopic": "medtop:15000000", "names": { "en": "Sport", "az": "İdman", "ru": "Спорт" }, "rules": { "categories": ["Sport"] } },
            { "id": "law", "mediaTopic": "medtop:02000000", "names": { "en": "Law", "az": "Hüquq", "ru": "Право" }, "rules": { "categories": ["Law"] } },
            { "id": "world", "mediaTopic": "medtop:20000763", "names": { "en": "World", "az": "Dünya", "ru": "В мире" }, "rules": { "categories": ["World"] } },
            { "id": "expo", "mediaTopic": "medtop:01000000", "names": { "en": "Expo", "az": "Sərgi", "ru": "Выставка" }, "rules": { "categories": ["Expo"] }, "retired": true }
          ]
        }
        """);
}
