using TribuneBot.Verbs;

namespace TribuneBot.Hosting;

/// <summary>The exit code the process will end with; a dead worker makes it a failure, so that a supervisor starts it again.</summary>
internal sealed class ProcessOutcome
{
    private volatile int _code = ExitCode.Done;

    public int Code => _code;

    public void Fail() => _code = ExitCode.Failed;
}
