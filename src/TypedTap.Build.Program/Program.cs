using System.Runtime.InteropServices;
using System.Text;
using TypedTap.Build.Program;

// Not Console.Out: messages are UTF-8 wherever this runs, and the build task reads them as that.
var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
await using (output.ConfigureAwait(false))
{
    using var cancellation = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
    return await BuildProgram.RunAsync(args, Console.In, output, TimeProvider.System, cancellation.Token).ConfigureAwait(false);

    // A second one ends the process at once: the first has not helped.
    void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !cancellation.IsCancellationRequested;
        cancellation.Cancel();
    }
}
