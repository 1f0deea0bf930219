using TypedTap.Adql;
using TypedTap.Linq;

namespace TypedTap.Tests.Linq;

internal static class AdqlAssert
{
    /// <summary>The query's text is this one.</summary>
    public static void Is<T>(string adql, TapQuery<T> query, AdqlVersion since = AdqlVersion.V2_0) =>
        Assert.Equal(adql, TextOf(query, since));

    /// <summary>The query's text is this one, of which ADQL 2.0 has a part only by extension: set operators, OFFSET, WITH.</summary>
    public static void Is21<T>(string adql, TapQuery<T> query) => Assert.Equal(adql, TextOf(query, AdqlVersion.V2_1));

    /// <summary>The query's condition is this one.</summary>
    public static void Where<T>(string condition, TapQuery<T> query, AdqlVersion since = AdqlVersion.V2_0)
    {
        var adql = TextOf(query, since);
        Assert.Contains("\nWHERE ", adql, StringComparison.Ordinal);
        Assert.Equal(condition, adql[(adql.IndexOf("\nWHERE ", StringComparison.Ordinal) + 7)..].Split('\n')[0]);
    }

    /// <summary>
    /// The text of a query, after a look whether it is ADQL of both versions, or of the newer one alone, without a warning, and canonical.
    /// </summary>
    private static string TextOf<T>(TapQuery<T> query, AdqlVersion since)
    {
        var adql = query.ToAdql();
        foreach (var version in new[] { since, AdqlVersion.V2_1 })
        {
            var parsed = AdqlParser.Parse(adql, version);
            Assert.Empty(parsed.Diagnostics);
            Assert.Equal(WithoutTags(adql), AdqlWriter.Write(parsed.Require(), AdqlLayout.Clauses, version));
        }

        return adql;
    }

    private static string WithoutTags(string adql) =>
        string.Join('\n', adql.Split('\n').SkipWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)));
}
