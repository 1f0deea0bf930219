namespace Pipeline;

/// <summary>Progress that is told at once, and in order; <see cref="Progress{T}"/> tells it by the thread pool.</summary>
/// <param name="tell">Who is told.</param>
internal sealed class Report<T>(Action<T> tell) : IProgress<T>
{
    /// <inheritdoc/>
    void IProgress<T>.Report(T value) => tell(value);
}
