using TypedTap.Build.Program.Messages;
using TypedTap.Build.Program.Requests;
using TypedTap.Build.Program.Work;

namespace TypedTap.Build.Program;

/// <summary>The program, apart from its process.</summary>
internal static class BuildProgram
{
    private const string Name = "TypedTap.Build.Program";

    /// <summary>Does what the arguments say and returns an exit code of <see cref="ExitCodes"/>.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        var mask = new SecretMask();
        var messages = new BuildMessages(output, mask);
        try
        {
            var command = CommandLine.Parse(arguments);
            var request = await command.ReadRequestAsync(input, cancellationToken).ConfigureAwait(false);
            return await new SnapshotWork(request, command.IsCheck, messages, mask, time).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            messages.Error(RuleIds.ProgramFailed, Name, e.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            messages.Info("Cancelled; no snapshot is half written.");
            return ExitCodes.Cancelled;
        }
    }
}
