using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pipeline;

namespace TypedTap.Pipeline.Tests.Support;

/// <summary>The program itself, as users start it.</summary>
internal sealed class PipelineProcess : IDisposable
{
    private readonly Process _process;

    public PipelineProcess(IEnumerable<KeyValuePair<string, string?>> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(PipelineHost).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The settings of whoever runs the tests do not matter.
        var others = start.Environment.Keys.Where(static name => name.StartsWith("Pipeline__", StringComparison.OrdinalIgnoreCase));
        foreach (var name in others.ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Tell;
        _process.ErrorDataReceived += Tell;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has written.</summary>
    public LogLines Output { get; } = new();

    /// <summary>Waits for something that it does; its end before that is an error.</summary>
    public async Task UntilAsync(Func<LogLines, Task> done)
    {
        var end = _process.WaitForExitAsync();
        if (await Task.WhenAny(done(Output), end) == end)
            throw new InvalidOperationException($"It ended with {_process.ExitCode}:\n{Output.Text}");
    }

    /// <summary>Kills it: it cannot do anything about that.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop, by SIGTERM.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Tell(object sender, DataReceivedEventArgs e) =>
        Output.Log(LogLevel.Information, 0, e.Data ?? "", null, static (line, _) => line);
}
