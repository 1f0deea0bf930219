using TypedTap.Querying.Dialects;
using TypedTap.Tap;

namespace TypedTap.Linq;

/// <summary>Where a query goes and how: everything about it but its expression.</summary>
internal sealed record QuerySession(TapClient Client, QueryDialect Dialect, TapRequestOptions Request)
{
    /// <summary>Finds a generated table by its published name; null where there is no archive with tables.</summary>
    public Func<string, TapTableMapping?>? FindTable { get; init; }
}
