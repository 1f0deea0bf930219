namespace TypedTap.Adql.Syntax;

/// <summary>The set operators of ADQL 2.1. INTERSECT binds tighter than the other two.</summary>
public enum AdqlSetOperator
{
    /// <summary><c>UNION</c></summary>
    Union,

    /// <summary><c>EXCEPT</c></summary>
    Except,

    /// <summary><c>INTERSECT</c></summary>
    Intersect,
}
