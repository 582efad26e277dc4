using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class SqliteArticleStoreTests() : ArticleStoreContract(SqliteWorld.Open());

public sealed class SqliteSourceStoreTests() : SourceStoreContract(SqliteWorld.Open());

public sealed class SqliteDeliveryQueueTests() : DeliveryQueueContract(SqliteWorld.Open());

public sealed class SqliteNewsroomTests() : NewsroomContract(SqliteWorld.Open());

public sealed class SqliteUpdateTests() : UpdateContract(SqliteWorld.Open());

public sealed class SqliteSearchTests() : SearchContract(SqliteWorld.Open());

public sealed class SqliteRelatedTests() : RelatedContract(SqliteWorld.Open());

public sealed class SqliteVocabularyTests() : VocabularyContract(SqliteWorld.Open());

public sealed class SqliteFanOutTests() : FanOutContract(SqliteWorld.Open());

public sealed class SqliteDoubtTests() : DoubtContract(SqliteWorld.Open());

public sealed class SqliteStoryChangeTests() : StoryChangeContract(SqliteWorld.Open());

public sealed class SqliteDigestTests() : DigestContract(SqliteWorld.Open());

public sealed class SqliteZoneTests() : ZoneContract(SqliteWorld.Open());

public sealed class SqliteIdentityTests() : IdentityContract(SqliteWorld.Open());

public sealed class SqlitePushTests() : PushContract(SqliteWorld.Open());

public sealed class SqliteAlertTests() : AlertContract(SqliteWorld.Open());

public sealed class SqliteFrontPageTests() : FrontPageContract(SqliteWorld.Open());
