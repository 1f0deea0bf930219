using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Querying.Dialects;

/// <summary>What a service takes of ADQL: what may be written, what has to be written otherwise, and what is refused.</summary>
public sealed record QueryDialect
{
    /// <summary>A service of which nothing is known.</summary>
    public static QueryDialect Unknown { get; } = new();

    /// <summary>What the service is called in messages.</summary>
    public string Service { get; init; } = "this service";

    /// <summary>How it reads string literals.</summary>
    public StringLiteralRule Literals { get; init; }

    /// <summary>The version of the language that it is known to take; the older one if nothing is known.</summary>
    public AdqlVersion Version { get; init; } = AdqlVersion.V2_0;

    /// <summary>False for a service that takes no subquery in FROM.</summary>
    public bool TakesDerivedTables { get; init; } = true;

    /// <summary>False for a service that takes no UNION, EXCEPT and INTERSECT.</summary>
    public bool TakesSetOperators { get; init; } = true;
}
