using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TribuneBot.Storage.Search;

/// <summary>
/// A whole database file in this process's memory, as the system caches it (mmap(2)), with room for it to grow: what lies behind the
/// file's end becomes readable when the file gets there. Only to be read, and only up to the end.
/// </summary>
internal sealed partial class FileMap : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Bytes of address space, which cost nothing until they are read: ten million articles.</summary>
    public const long Room = 1L << 36;

    private const int ForReading = 1;
    private const int Shared = 1;

    private FileMap(nint start)
        : base(ownsHandle: true) => SetHandle(start);

    /// <param name="descriptor">Of the open file; the map outlives it.</param>
    /// <returns>A map that is invalid when the system has no room for it.</returns>
    public static FileMap Of(int descriptor) => new(Map(0, unchecked((nuint)Room), ForReading, Shared, descriptor, 0));

    protected override bool ReleaseHandle() => Unmap(handle, unchecked((nuint)Room)) == 0;

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int descriptor, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nuint length);
}
