namespace TypedTap.Metadata;

/// <summary>Where something differs.</summary>
/// <param name="Owner">The schema or table as published; empty for the service.</param>
/// <param name="Column">The column as published, or null.</param>
internal sealed record DriftPlace(string Owner, string? Column = null)
{
    public static DriftPlace Service { get; } = new("");

    public string Text => Column is null ? Owner : $"{Owner}.{Column}";
}
