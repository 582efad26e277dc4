using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage.Upkeep;

/// <summary>Tells what is wrong with the place of a file from what is wrong with this program.</summary>
internal static class FileTrouble
{
    // https://www.sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static bool IsIt(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Permission or Busy or ReadOnly or InputOutput or Full or CannotOpen,
        _ => exception is IOException or UnauthorizedAccessException,
    };
}
