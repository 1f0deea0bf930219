using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// The value of a column that USING or NATURAL merged (SQL-92 section 7.5): that of the side which is always there, or of a full join the
/// first that is.
/// </summary>
internal sealed class MergedColumn
{
    /// <summary>The value of one column.</summary>
    public MergedColumn(ScopeColumn plain, EngineType type)
    {
        Plain = plain;
        Type = type;
    }

    /// <summary>The first value that is there.</summary>
    public MergedColumn(MergedColumn first, MergedColumn? second, EngineType type)
    {
        First = first;
        Second = second;
        Type = type;
    }

    public ScopeColumn? Plain { get; }

    public MergedColumn? First { get; }

    public MergedColumn? Second { get; }

    /// <summary>The type that holds the values of both sides.</summary>
    public EngineType Type { get; }

    /// <summary>The one column that it always is, or null.</summary>
    public ScopeColumn? Single => Plain is { } plain ? (plain.Column.Type == Type ? plain : null)
        : Second is null && First!.Type == Type ? First.Single : null;
}
