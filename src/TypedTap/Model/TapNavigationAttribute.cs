using TypedTap.Adql;

namespace TypedTap;

/// <summary>
/// Says that an extension method of a record goes along a key of the tables, to rows of another one: to many where it returns a sequence,
/// else to one at most. The method is for queries, which make a join or a subquery of its call; generated for the keys of a snapshot.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TapNavigationAttribute : Attribute
{
    /// <summary>Names the table at the end of the key, and the columns that are equal.</summary>
    /// <param name="table">The full name of the table as published, such as <c>caom2.Plane</c>.</param>
    /// <param name="columns">The published names of columns, in pairs: one of the row's own table, one of <paramref name="table"/>.</param>
    /// <exception cref="ArgumentException">The columns are no pairs.</exception>
    public TapNavigationAttribute(string table, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0 || columns.Length % 2 != 0)
            throw new ArgumentException($"A key to '{table}' needs pairs of columns, but these are {columns.Length}.", nameof(columns));
        Table = table;
        Columns = columns.ToValueList();
    }

    /// <summary>The full name of the table at the end of the key.</summary>
    public string Table { get; }

    /// <summary>The columns that are equal, in pairs: one of the row's own table, one of the other.</summary>
    public ValueList<string> Columns { get; }
}
