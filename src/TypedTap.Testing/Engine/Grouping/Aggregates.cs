using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>Tells aggregates from other expressions.</summary>
internal static class Aggregates
{
    /// <summary>
    /// Whether a node is one: of the language, or a call of a standard function that is one, unless the service has its own of that name.
    /// </summary>
    public static bool IsOne(AdqlNode node, EngineDatabase database) => node switch
    {
        AdqlAggregate or AdqlCountAll => true,
        AdqlFunction call => StandardAggregates.Find(call.Name) is not null && database.FindFunctions(call.Name).Count == 0,
        _ => false,
    };
}
