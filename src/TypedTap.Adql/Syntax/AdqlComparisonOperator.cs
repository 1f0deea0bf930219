namespace TypedTap.Adql.Syntax;

/// <summary>The comparison operators of ADQL.</summary>
public enum AdqlComparisonOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c>, which every known server reads, unlike <c>&lt;&gt;</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}
