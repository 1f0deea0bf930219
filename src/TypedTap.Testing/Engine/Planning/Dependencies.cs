namespace TypedTap.Testing.Engine.Planning;

/// <summary>What the value of an expression depends on.</summary>
/// <param name="Sources">A bit for each source of the same FROM clause.</param>
/// <param name="Outer">Whether on rows of a query around, too.</param>
internal readonly record struct Dependencies(ulong Sources, bool Outer)
{
    public static readonly Dependencies None;

    public bool IsLocal => Sources != 0;

    public Dependencies And(Dependencies other) => new(Sources | other.Sources, Outer || other.Outer);

    /// <summary>Whether the sources are among the given ones.</summary>
    public bool Within(ulong sources) => (Sources & ~sources) == 0;
}
