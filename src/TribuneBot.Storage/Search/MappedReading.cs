using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Lets one connection read its file where the system caches it, all of it and for good (docs/adr/0016). SQLite's own map ends at two gigabytes
/// (SQLITE_MAX_MMAP_SIZE, https://sqlite.org/mmap.html) and is given up whenever another connection has committed. So the two methods by which
/// SQLite asks its file for a mapped page (xFetch and xUnfetch, https://sqlite.org/c3ref/io_methods.html) are replaced for this connection.
/// </summary>
internal sealed unsafe partial class MappedReading : IDisposable
{
    // sqlite3_io_methods: a version, padded, then function pointers; behind them what ours need to know.
    private const int Version = 0;
    private const int FileSize = 6;
    private const int Fetch = 17;
    private const int Unfetch = 18;
    private const int Start = 19;
    private const int Known = 20;
    private const int Handed = 21;
    private const int Members = 22;
    private const int FirstVersionWithFetch = 3;

    // unixFile (os_unix.c): methods, VFS, inode, then the descriptor. Not promised; see IsFile.
    private const int DescriptorAt = 3;

    private const int FilePointer = 7;
    private const int Ok = 0;

    private readonly FileMap _map;
    private readonly nint* _methods;

    private MappedReading(FileMap map, nint** file)
    {
        var counted = false;
        map.DangerousAddRef(ref counted);
        _map = map;
        _methods = (nint*)NativeMemory.AllocZeroed(Members, (nuint)sizeof(nint));
        new ReadOnlySpan<nint>(*file, Start).CopyTo(new Span<nint>(_methods, Start));
        delegate* unmanaged[Cdecl]<void*, long, int, void**, int> fetch = &GiveMapped;
        delegate* unmanaged[Cdecl]<void*, long, void*, int> unfetch = &TakeBack;
        _methods[Fetch] = (nint)fetch;
        _methods[Unfetch] = (nint)unfetch;
        _methods[Start] = map.DangerousGetHandle();
        *file = _methods;
    }

    /// <summary>Pages that SQLite has from the map at this moment; only while one of its statements runs.</summary>
    public long Pages => _methods[Handed];

    /// <param name="map">The file's, once there is one.</param>
    /// <returns>Null where this cannot be done: then SQLite reads in its own way, which is slower. Dispose it after the connection.</returns>
    public static MappedReading? Of(SqliteConnection connection, ref FileMap? map)
    {
        if (!OperatingSystem.IsLinux() || sizeof(nint) != sizeof(long))
            return null;

        nint** file = null;
        fixed (byte* main = "main\0"u8)
        {
            if (Control(connection.Handle!.DangerousGetHandle(), main, FilePointer, &file) != Ok || (int)(*file)[Version] < FirstVersionWithFetch)
                return null;
        }

        map ??= MapOf(connection, (int)((nint*)file)[DescriptorAt]);
        return map is null ? null : new MappedReading(map, file);
    }

    public void Dispose()
    {
        NativeMemory.Free(_methods);
        _map.DangerousRelease();
    }

    /// <summary>
    /// By SQLite's own descriptor: to open the file once more and close it would end all locks that this process has on it
    /// (https://sqlite.org/howtocorrupt.html, 2.2).
    /// </summary>
    private static FileMap? MapOf(SqliteConnection connection, int descriptor)
    {
        if (!IsFile(descriptor, connection))
            return null;

        var map = FileMap.Of(descriptor);
        if (!map.IsInvalid)
            return map;

        map.Dispose();
        return null;
    }

    private static bool IsFile(int descriptor, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT file FROM pragma_database_list WHERE name = 'main'";
        return descriptor > 2 && new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget == (string?)command.ExecuteScalar();
    }

    /// <summary>
    /// SQLite takes care that a page it asks for is not written while it reads (the log is not copied over what a reader needs), with
    /// its own map as with this one.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GiveMapped(void* file, long offset, int amount, void** page)
    {
        var methods = *(nint**)file;
        *page = null;
        var end = offset + amount;
        if (end > FileMap.Room)
            return Ok;

        if (end > methods[Known])
        {
            long size;
            var result = ((delegate* unmanaged[Cdecl]<void*, long*, int>)methods[FileSize])(file, &size);
            if (result != Ok)
                return result;
            methods[Known] = (nint)size;
            if (end > size)
                return Ok;
        }

        methods[Handed]++;
        *page = (byte*)methods[Start] + offset;
        return Ok;
    }

    /// <summary>
    /// Without a page, SQLite asks to give up the whole map, for a file that somebody made shorter and longer again meanwhile. Here the system
    /// shows whatever the file is by now.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int TakeBack(void* file, long offset, void* page)
    {
        var methods = *(nint**)file;
        if (page is null)
            methods[Known] = 0;
        else
            methods[Handed]--;
        return Ok;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    private static partial int Control(nint database, byte* name, int operation, void* argument);
}
