using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Querying.Model;

/// <summary>
/// A call of a function. What one of the service's own makes of a null is its own affair, so that its result is compared as SQL compares: a
/// row for which it gives null meets neither a comparison nor the opposite one. ADQL's functions are null just if an argument is.
/// </summary>
/// <param name="Name">The function's name in ADQL.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Result">The type of the result.</param>
public sealed record QueryFunction(string Name, ValueList<QueryExpression> Arguments, TapType Result) : QueryExpression
{
    /// <summary>True if the result is null just if an argument is, as of every function that the language itself has.</summary>
    public bool IsNullStrict { get; init; }

    /// <summary>Whether the service calls the result a boolean; ADQL, which has none, compares it with 1.</summary>
    public bool ReturnsTruth => Result.Kind is TapTypeKind.Boolean or TapTypeKind.Bit;

    /// <summary>Whether the result is an integer.</summary>
    public bool ReturnsInteger => Result.Kind is TapTypeKind.UnsignedByte or TapTypeKind.Short or TapTypeKind.Int or TapTypeKind.Long;
}
