using System.Runtime.ExceptionServices;

namespace TypedTap.Adql.Tests.Fuzzing;

/// <summary>
/// Runs something on a thread with a stack of 1 MiB, as worker threads on Windows have; a stack overflow ends the test run.
/// </summary>
internal static class SmallStack
{
    public static void Run(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            1024 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
