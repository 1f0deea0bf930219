namespace TypedTap.Snapshots.Files;

/// <summary>Of files that belong together some are new, and others could not be replaced.</summary>
internal sealed class PartlyWrittenException(IReadOnlyList<string> replaced, Exception cause) : IOException(cause.Message, cause)
{
    /// <summary>The files that are new.</summary>
    public IReadOnlyList<string> Replaced { get; } = replaced;
}
