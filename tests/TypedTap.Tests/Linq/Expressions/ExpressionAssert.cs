using TypedTap.Adql;
using TypedTap.Linq;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>Like <see cref="AdqlAssert"/>, for text that only ADQL 2.1 has.</summary>
internal static class ExpressionAssert
{
    public static void Where<T>(string condition, TapQuery<T> query)
    {
        var adql = TextOf(query);
        Assert.Contains("\nWHERE ", adql, StringComparison.Ordinal);
        Assert.Equal(condition, adql[(adql.IndexOf("\nWHERE ", StringComparison.Ordinal) + 7)..].Split('\n')[0]);
    }

    public static void Is<T>(string adql, TapQuery<T> query) => Assert.Equal(adql, TextOf(query));

    /// <summary>The query is refused with a message of the usual form, with these words in it.</summary>
    public static void Refused<T>(string words, TapQuery<T> query)
    {
        var e = Assert.Throws<TapQueryNotSupportedException>(() => query.ToAdql());
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.Matches("^.+ is not supported in .+ because .+; .+\\.$", e.Message);
    }

    private static string TextOf<T>(TapQuery<T> query)
    {
        var adql = query.ToAdql();
        var parsed = AdqlParser.Parse(adql, AdqlVersion.V2_1);
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(adql, AdqlWriter.Write(parsed.Require(), AdqlLayout.Clauses, AdqlVersion.V2_1));
        return adql;
    }
}
