using System.ComponentModel;

namespace TypedTap.Model;

/// <summary>What generated methods that go along keys do where no query translates them; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NavigationCall
{
    /// <summary>The exception for a call outside of a query.</summary>
    /// <param name="method">The method.</param>
    /// <param name="table">The published name of the table at the end of the key.</param>
    public static InvalidOperationException OutsideOfQuery(string method, string table) => new(
        $"{method}() finds rows of {table} on the service, not here: a record that was read has nothing but its columns. "
        + "Call it inside a query, such as Where(r => …), Select or SelectMany of a table of the archive.");
}
