using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Search;

/// <summary>
/// The SQL function <c>counts(ArticleIndex)</c>: how often each phrase of the running query stands in each column of the current row, and the
/// length of the row's text, straight from the index (https://sqlite.org/fts5.html, "Custom Auxiliary Functions"). bm25 would count every
/// match of every phrase in the whole archive first; loading and splitting the articles takes a hundred times as long.
/// </summary>
/// <remarks>
/// The blob: for each phrase four bytes, one a column, 255 at most; then the words of each column, four bytes each as the machine writes them; then
/// four bytes of a hash of the places in title, lead and text, which are the same in identical stories.
/// Where the index has no lead, the text begins with it: what stands in the first words of the text counts for the lead as well.
/// </remarks>
internal static unsafe partial class MatchCounts
{
    public const int Columns = 4;
    public const int Tail = (Columns + 1) * sizeof(int);
    private const int MostPhrases = 4_096;
    private const int Lead = 1;
    private const int Body = 2;
    private const int Tags = 3;

    /// <summary>As many as most leads have.</summary>
    private const int LeadWords = 30;

    private const int Row = 100;
    private const int Ok = 0;

    // Offsets into fts5_api and Fts5ExtensionApi (fts5.h): an int, padded, then function pointers.
    private const int CreateFunction = 3;
    private const int PhraseCount = 6;
    private const int InstanceCount = 8;
    private const int Instance = 9;
    private const int ColumnSize = 12;

    /// <summary>Once for a connection, for as long as it is open.</summary>
    public static void Register(SqliteConnection connection)
    {
        var database = connection.Handle!.DangerousGetHandle();
        var api = FindApi(database);
        var create = (delegate* unmanaged[Cdecl]<void*, byte*, void*, void*, void*, int>)api[CreateFunction];
        delegate* unmanaged[Cdecl]<void**, void*, void*, int, void**, void> function = &Count;
        fixed (byte* name = "counts\0"u8)
        {
            if (create(api, name, null, function, null) != Ok)
                throw new InvalidOperationException("FTS5 does not take a function of ours.");
        }
    }

    private static void** FindApi(nint database)
    {
        void** api = null;
        nint statement;
        fixed (byte* sql = "SELECT fts5(?1)\0"u8, type = "fts5_api_ptr\0"u8)
        {
            if (Prepare(database, sql, -1, &statement, null) != Ok)
                throw new InvalidOperationException("This SQLite has no FTS5.");
            _ = BindPointer(statement, 1, &api, type, null);
            _ = Step(statement) == Row;
            _ = Finish(statement);
        }

        return api is null ? throw new InvalidOperationException("This SQLite has no FTS5.") : api;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Count(void** api, void* match, void* context, int argumentCount, void** arguments)
    {
        var phrases = Math.Min(((delegate* unmanaged[Cdecl]<void*, int>)api[PhraseCount])(match), MostPhrases);
        var size = phrases * Columns + Tail;
        var counts = stackalloc byte[size];
        new Span<byte>(counts, size).Clear();

        var lengths = (int*)(counts + phrases * Columns);
        for (var column = 0; column < Columns; column++)
            _ = ((delegate* unmanaged[Cdecl]<void*, int, int*, int>)api[ColumnSize])(match, column, lengths + column);

        int instances;
        if (((delegate* unmanaged[Cdecl]<void*, int*, int>)api[InstanceCount])(match, &instances) != Ok)
            instances = 0;
        var places = 2166136261u;
        var next = (delegate* unmanaged[Cdecl]<void*, int, int*, int*, int*, int>)api[Instance];
        for (var i = 0; i < instances; i++)
        {
            int phrase, column, offset;
            if (next(match, i, &phrase, &column, &offset) != Ok || phrase >= phrases)
                continue;

            if (column != Tags)
                places = unchecked((places ^ (uint)(column << 24) ^ (uint)offset) * 16777619u);
            CountUp(counts + phrase * Columns + column);
            if (column == Body && offset < LeadWords && lengths[Lead] == 0)
                CountUp(counts + phrase * Columns + Lead);
        }

        lengths[Columns] = (int)places;
        ResultBlob(context, counts, size, -1);
    }

    private static void CountUp(byte* count)
    {
        if (*count < byte.MaxValue)
            ++*count;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_prepare_v2")]
    private static partial int Prepare(nint database, byte* sql, int length, nint* statement, byte** tail);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_pointer")]
    private static partial int BindPointer(nint statement, int index, void* value, byte* type, void* destroy);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_finalize")]
    private static partial int Finish(nint statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_result_blob")]
    private static partial void ResultBlob(void* context, byte* value, int length, nint destroy);
}
