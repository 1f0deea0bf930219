namespace TypedTap.Adql.Syntax;

/// <summary>A character string literal.</summary>
/// <param name="Value">
/// The characters, without quotes. Whether a service reads every character as it is meant is for the caller to know.
/// </param>
public sealed record AdqlString(string Value) : AdqlExpression
{
    /// <summary>The characters, without quotes. Whether a service reads every character as it is meant is for the caller to know.</summary>
    public string Value { get; init => field = AdqlGuard.NotNull(value, nameof(Value)); } = AdqlGuard.NotNull(Value, nameof(Value));

    /// <inheritdoc/>
    public override TResult Accept<TResult>(AdqlVisitor<TResult> visitor) => visitor.VisitString(this);
}
