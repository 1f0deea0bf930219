namespace TypedTap.Testing;

/// <summary>An example of a query (DALI 1.1 §2.3, TAP 1.1 §2.4).</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Query">The ADQL.</param>
public sealed record EmbeddedExample(string Name, string Query)
{
    /// <summary>More about it, for people.</summary>
    public string? Description { get; init; }
}
