using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TypedTap.Benchmarks.SideBySide;

/// <summary>
/// A parser in a process of its own that stays up: it gets the file of queries as its last argument, says <c>ready</c> and its name,
/// and answers each line of input with the times of a round.
/// </summary>
internal sealed class PeerProcess : IParserPeer
{
    private readonly Process _process;
    private readonly StringBuilder _errors;

    private PeerProcess(Process process, StringBuilder errors, string name, int warmUpRounds) =>
        (_process, _errors, Name, WarmUpRounds) = (process, errors, name, warmUpRounds);

    public string Name { get; }

    public int WarmUpRounds { get; }

    /// <summary>Starts a process and waits until it is ready.</summary>
    /// <exception cref="PeerMissingException">It does not start, or ends before it is ready.</exception>
    public static PeerProcess Start(int warmUpRounds, string program, params IEnumerable<string> arguments)
    {
        var process = PeerTools.Start(program, arguments, redirectInput: true);
        // A pipe of errors that nobody reads fills up and stops the process.
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Note(errors, line.Data);
        process.BeginErrorReadLine();
        var line = process.StandardOutput.ReadLine();
        if (line?.Split('\t') is ["ready", var name])
            return new PeerProcess(process, errors, name, warmUpRounds);
        using (process)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            throw new PeerMissingException($"{program} gave no parser: {line} {Last(errors)}");
        }
    }

    public IReadOnlyList<long> Round()
    {
        _process.StandardInput.WriteLine("round");
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine()
            ?? throw new PeerMissingException($"{Name} ended in the middle of a round: {Last(_errors)}");
        return [.. line.Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        // At the end of its input a peer ends; one that is stuck is stopped with all that it started.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Note(StringBuilder errors, string? line)
    {
        lock (errors)
            errors.Append(line).Append('\n');
    }

    private static string Last(StringBuilder errors)
    {
        lock (errors)
            return errors.ToString().Trim().Split('\n')[^1];
    }
}
