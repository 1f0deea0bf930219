using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>What must hold for the semantic checker on every text and in every schema.</summary>
/// <param name="schemas">The schemas, at least one; each text is checked against one of them.</param>
internal sealed class FuzzCheck(IReadOnlyList<IAdqlSchema> schemas)
{
    /// <summary>Checks a parsed text.</summary>
    /// <returns>The first property that does not hold, or null.</returns>
    public FuzzFailure? Check(AdqlParseResult<AdqlQuery> parsed)
    {
        foreach (var schema in schemas)
        {
            if (Check(parsed, schema) is { } failure)
                return failure;
            // There is nothing to check in a text without a tree, so one schema will do.
            if (parsed.Node is null)
                break;
        }

        return null;
    }

    private static FuzzFailure? Check(AdqlParseResult<AdqlQuery> parsed, IAdqlSchema schema)
    {
        var result = AdqlChecker.Check(parsed, schema);
        if (FuzzProperties.Findings(parsed.Text, parsed.Version, result.Diagnostics) is { } failure)
            return failure with { Property = "the checker's " + failure.Property };
        if (parsed.Diagnostics.Except(result.Diagnostics).FirstOrDefault() is { } lost)
            return Fail("the checker keeps what the parser found", lost.ToString());
        if (parsed.Node is not { } query)
            return result.IsValid ? Fail("a text without a tree is not valid", "the checker says it is") : null;

        // A tree made by a program has no places, but the same faults.
        var bare = AdqlChecker.Check(query, schema, parsed.Version);
        if (bare.IsValid != result.IsValid)
            return Fail("a tree is judged like its text", $"text: {result.IsValid}, tree: {string.Join("; ", bare.Diagnostics)}");
        return bare.Columns.Equals(result.Columns)
            ? null
            : Fail("a tree has the columns of its text", $"{bare.Columns} and {result.Columns}");

        FuzzFailure Fail(string property, string detail) => new(property, detail, parsed.Text, parsed.Version);
    }
}
