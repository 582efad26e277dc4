namespace TribuneBot.Storage.Upkeep;

/// <summary>The file beside the database that says "a bot is running on it". The operating system lets go of it when the process ends, however it ends.</summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <param name="databasePath">
    /// The database, which need not exist yet; the lock is <c>databasePath.lock</c>, and stays as an empty file.
    /// </param>
    /// <returns>False when another process, or another part of this one, holds it.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static bool TryAcquire(string databasePath, out InstanceLock? handle)
    {
        var path = databasePath + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            handle = new InstanceLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            handle = null;
            return false;
        }
    }

    public void Dispose() => _file.Dispose();
}
