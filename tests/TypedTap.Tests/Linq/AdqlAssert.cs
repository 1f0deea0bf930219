using TypedTap.Linq;

namespace TypedTap.Tests.Linq;

internal static class AdqlAssert
{
    /// <summary>The query's text is this one.</summary>
    public static void Is<T>(string adql, TapQuery<T> query) => Assert.Equal(adql, query.ToAdql());

    /// <summary>The query's condition is this one.</summary>
    public static void Where<T>(string condition, TapQuery<T> query)
    {
        var adql = query.ToAdql();
        Assert.Contains("\nWHERE ", adql, StringComparison.Ordinal);
        Assert.Equal(condition, adql[(adql.IndexOf("\nWHERE ", StringComparison.Ordinal) + 7)..].Split('\n')[0]);
    }
}
