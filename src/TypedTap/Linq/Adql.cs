namespace TypedTap.Linq;

/// <summary>
/// ADQL itself, for queries: its functions one to one (<c>Adql.Functions.Round(r.Ra, 2)</c>), and values that the service is to compute. It
/// is in this namespace because <c>TypedTap.Adql</c> is one, too.
/// </summary>
public static partial class Adql
{
    /// <summary>
    /// In the final Select: lets the service compute a value that would be computed on the client there, out of the columns that it needs.
    /// Outside of a query, the value.
    /// </summary>
    /// <param name="value">The value, of what conditions may be made of.</param>
    public static T Value<T>(T value) => value;
}
