using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Conditions on the sky, in the form that the service takes.</summary>
internal sealed class SkyTestLowering(ExpressionLowering expressions, QueryDialect dialect)
{
    public AdqlCondition Lower(QuerySkyTest test)
    {
        Require(test);
        // The literal first: services that index geometry look for this form as a top-level AND term.
        return new AdqlComparison(AdqlComparisonOperator.Equal, AdqlLiteral.Of(test.Negated ? 0 : 1), Relation(test));
    }

    private AdqlFunction Relation(QuerySkyTest test) => new(
        test.Relation == SkyRelation.Within ? "CONTAINS" : "INTERSECTS", [expressions.Lower(test.First), expressions.Lower(test.Second)]);

    private void Require(QuerySkyTest test)
    {
        if (dialect.Traits.Sky == SkyConditions.Boxes)
        {
            throw SkyBoxes.Refused(
                test.Negated ? "a negation" : "a condition of this form",
                "that takes two columns that are coordinates, and a shape that does not depend on the row, as one of the conditions that must all hold",
                "write 'Where(x => SkyQuery.Point(x.Ra, x.Dec).IsWithin(shape))', compare the coordinates themselves, or read the rows within a circle around and test them");
        }

        if (dialect.Traits.Sky == SkyConditions.Cones && !SkyNeeds.IsCone(test))
        {
            throw new TapQueryNotSupportedException(
                "A condition on the sky that is no cone", $"a query to {dialect.Service}",
                "it takes nothing but CONTAINS(POINT, CIRCLE) = 1",
                "ask for the positions within a circle, and test the rest after reading the rows");
        }

        if (SkyNeeds.MissingFor(test, dialect) is { } missing)
            throw FeatureGate.Refused(missing, dialect);
    }
}
