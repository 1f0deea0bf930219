using TypedTap.Linq.Translation;

namespace TypedTap.Linq;

/// <summary>
/// A table of an archive: the query that selects all of its rows, from which others are made, and what is known of its columns.
/// </summary>
/// <typeparam name="T">The table's record.</typeparam>
public sealed class TapTableQuery<T> : TapQuery<T>
{
    internal TapTableQuery(QuerySession session, TapTableMapping<T> table)
        : base(session, new TableRoot(table)) => Table = table;

    /// <summary>The table: <c>archive.Caom2.Plane.Table["time_bounds_lower"].Column.Unit</c>.</summary>
    public TapTableMapping<T> Table { get; }
}
