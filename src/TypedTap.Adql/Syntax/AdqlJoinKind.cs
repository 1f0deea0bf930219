namespace TypedTap.Adql.Syntax;

/// <summary>Which rows without a partner a join keeps.</summary>
public enum AdqlJoinKind
{
    /// <summary>None: <c>JOIN</c></summary>
    Inner,

    /// <summary>Those of the left table: <c>LEFT OUTER JOIN</c></summary>
    Left,

    /// <summary>Those of the right table: <c>RIGHT OUTER JOIN</c></summary>
    Right,

    /// <summary>Those of both: <c>FULL OUTER JOIN</c></summary>
    Full,
}
