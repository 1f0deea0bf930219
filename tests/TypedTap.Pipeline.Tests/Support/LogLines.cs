using Microsoft.Extensions.Logging;

namespace TypedTap.Pipeline.Tests.Support;

/// <summary>What was logged, as text.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Text, TaskCompletionSource Seen)> _awaited = [];

    public string Text
    {
        get
        {
            lock (_lock)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Completed when a line with a text has been logged.</summary>
    public Task SeenAsync(string text)
    {
        lock (_lock)
        {
            if (_lines.Exists(line => line.Contains(text, StringComparison.Ordinal)))
                return Task.CompletedTask;
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, seen));
            return seen.Task;
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var line = formatter(state, exception) + exception;
        lock (_lock)
        {
            _lines.Add(line);
            foreach (var (_, seen) in _awaited.Where(awaited => line.Contains(awaited.Text, StringComparison.Ordinal)))
                seen.TrySetResult();
        }
    }

    public void Dispose()
    {
    }
}
