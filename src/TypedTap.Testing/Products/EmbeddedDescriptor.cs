using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Testing;

/// <summary>
/// A service for the rows of a table, described by a RESOURCE of type meta (DataLink 1.1 §4): results that have the column get it, with a
/// reference to the column as value of the parameter. Links name it by its ID (<see cref="EmbeddedLink.ServiceDefinition"/>).
/// </summary>
/// <param name="Id">What links call it: letters, digits, <c>_</c> and <c>-</c>.</param>
/// <param name="Column">The column whose values are the parameter's, by its name in any case.</param>
/// <param name="AccessUrl">Where the service is. A relative one is seen from the root of the embedded service.</param>
public sealed record EmbeddedDescriptor(string Id, string Column, Uri AccessUrl)
{
    /// <summary>The table that it is for: results of queries that name another are left alone. Null for any.</summary>
    public string? Table { get; init; }

    /// <summary>What kind of service it is; a DataLink service unless given. Null for one of no standard.</summary>
    public string? StandardId { get; init; } = "ivo://ivoa.net/std/DataLink#links-1.1";

    /// <summary>The name of the parameter.</summary>
    public string Parameter { get; init; } = "ID";

    /// <summary>Further parameters that the service takes, such as CIRCLE.</summary>
    public ValueList<VoTableParam> Parameters { get; init; } = ValueList<VoTableParam>.Empty;
}
