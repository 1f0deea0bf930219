namespace TypedTap.Tests.Linq.Execution;

/// <summary>Keeps what it was told, at once and in order.</summary>
internal sealed class Heard<T>(Action<T> also) : IProgress<T>
{
    public List<T> All { get; } = [];

    public void Report(T value)
    {
        All.Add(value);
        also(value);
    }
}
