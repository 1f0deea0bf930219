namespace TypedTap.Adql.Syntax;

/// <summary>The arithmetic operators of ADQL.</summary>
public enum AdqlArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c>; of two integers it is the database's integer division.</summary>
    Divide,
}
