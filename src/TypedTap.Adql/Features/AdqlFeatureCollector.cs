using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Collects the features of a tree where their names stand in the text.</summary>
internal sealed class AdqlFeatureCollector(AdqlVersion version) : AdqlWalker
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public List<AdqlFeature> Features { get; } = [];

    public override bool VisitSelect(AdqlSelect node)
    {
        With(node);
        base.VisitSelect(node);
        return Offset(node);
    }

    public override bool VisitSetOperation(AdqlSetOperation node)
    {
        With(node);
        VisitAll(node.With);
        Visit(node.Left);
        Add(AdqlFeatureTypes.Sets, AdqlSymbols.Of(node.Operator));
        Visit(node.Right);
        VisitAll(node.OrderBy);
        return Offset(node);
    }

    public override bool VisitNestedQuery(AdqlNestedQuery node)
    {
        With(node);
        base.VisitNestedQuery(node);
        return Offset(node);
    }

    public override bool VisitLike(AdqlLike node)
    {
        Visit(node.Operand);
        if (node.IgnoreCase)
            Add(AdqlFeatureTypes.Text, "ILIKE");
        return Visit(node.Pattern);
    }

    public override bool VisitFunction(AdqlFunction node)
    {
        // LOWER in a query that is called ADQL 2.0 is no user-defined function: the word is reserved there too.
        var builtIn = AdqlFunctions.Find(node.Name);
        if (builtIn is null || (builtIn.Since > version && !AdqlIdentifier.IsReserved(node.Name, version)))
            Add(AdqlFeatureTypes.UserDefinedFunctions, node.Name);
        else if (builtIn.FeatureType is { } type)
            Add(type, builtIn.Name);
        return base.VisitFunction(node);
    }

    // A service that casts to geometries declares them as geometry too.
    public override bool VisitCast(AdqlCast node)
    {
        Add(AdqlFeatureTypes.Types, "CAST");
        base.VisitCast(node);
        if (node.Target is AdqlCastType.Point or AdqlCastType.Circle or AdqlCastType.Polygon)
            Add(AdqlFeatureTypes.Geometry, AdqlSymbols.Of(node.Target));
        return true;
    }

    private void With(AdqlQuery node)
    {
        if (node.With.Count > 0)
            Add(AdqlFeatureTypes.CommonTables, "WITH");
    }

    private bool Offset(AdqlQuery node)
    {
        if (node.Offset is not null)
            Add(AdqlFeatureTypes.Offset, "OFFSET");
        return true;
    }

    // Names of functions do not depend on case, so a second spelling is no second feature.
    private void Add(string type, string form)
    {
        if (_seen.Add(type + " " + form))
            Features.Add(new AdqlFeature(type, form));
    }
}
