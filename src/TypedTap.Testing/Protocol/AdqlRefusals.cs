using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Protocol;

/// <summary>What a service refuses although the language has it.</summary>
internal sealed class AdqlRefusals(EmbeddedProfile profile)
{
    /// <summary>Why a query is refused; null where it is not.</summary>
    public string? Of(AdqlQuery query)
    {
        if (profile.RefusesDerivedTables && DerivedTables.Has(query))
            return $"{profile.Name} does not support a subquery in FROM.";
        return AdqlFeatures.Of(query, profile.Adql).FirstOrDefault(Refuses) is { } feature
            ? $"{profile.Name} does not support {feature.Form}."
            : null;
    }

    /// <summary>Whether a feature is one of those that are refused.</summary>
    public bool Refuses(AdqlFeature feature) => profile.RefusedFeatures.Any(refused =>
        refused.Type.Equals(feature.Type, StringComparison.OrdinalIgnoreCase)
        && (refused.Form == "*" || refused.Form.Equals(feature.Form, StringComparison.OrdinalIgnoreCase)));

    private sealed class DerivedTables : AdqlWalker
    {
        private bool _found;

        public static bool Has(AdqlQuery query)
        {
            var walker = new DerivedTables();
            walker.Visit(query);
            return walker._found;
        }

        public override bool VisitDerivedTable(AdqlDerivedTable node)
        {
            _found = true;
            return base.VisitDerivedTable(node);
        }
    }
}
