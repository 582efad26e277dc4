using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Readers;

/// <summary>What one unit of work has gathered: tracked rows, and the steps that SQL takes after they are saved.</summary>
internal sealed class UnitWork(TribuneFile file, TribuneDb db)
{
    private readonly List<Action<SqliteSession, LaneTallies>> _steps = [];

    public TribuneFile File => file;

    public TribuneDb Db => db;

    public void AfterSave(Action<SqliteSession, LaneTallies> step) => _steps.Add(step);

    public void RunSteps(SqliteSession session)
    {
        var tallies = new LaneTallies(session);
        foreach (var step in _steps)
            step(session, tallies);
        tallies.Write();
    }
}
