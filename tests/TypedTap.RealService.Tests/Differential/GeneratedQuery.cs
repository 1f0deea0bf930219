namespace TypedTap.RealService.Tests.Differential;

/// <summary>A random query.</summary>
/// <param name="Number">Which of the sequence.</param>
/// <param name="Adql">Its text.</param>
/// <param name="IsOrdered">Whether all its columns are sorted by, so that the order of its rows is known.</param>
internal sealed record GeneratedQuery(int Number, string Adql, bool IsOrdered)
{
    /// <summary>Which way of making queries made it.</summary>
    public string Kind { get; init; } = "";
}
