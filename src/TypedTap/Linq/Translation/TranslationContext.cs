namespace TypedTap.Linq.Translation;

/// <summary>Where in a query an expression stands that is translated.</summary>
/// <param name="Query">The query's translator, for queries inside of the expression.</param>
/// <param name="Place">The operator, for messages.</param>
internal sealed record TranslationContext(QueryTranslator Query, string Place)
{
    /// <summary>True if nulls are to be ADQL's: every value with a null in it is null.</summary>
    public bool AdqlNulls { get; init; }

    /// <summary>Inside of a further operator.</summary>
    public TranslationContext Under(string place) => this with { Place = place };
}
