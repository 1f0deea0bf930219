#pragma warning disable MA0074, CA1310, CA1311, CA1304, MA0011, CA1862, CA1847, CA1309, CA1866, CA2251, CA1307 // what users write, not what analyzers like
using TypedTap.Linq;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>Texts: case, joins, order.</summary>
public sealed class TextTests
{
    private static readonly string[] Prefixes = ["NGC", "M "];

    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    private static TapQuery<Raw> Dachs => DeclaringArchive.Dachs.Raw;

    [Fact]
    public void Lower_and_upper_case()
    {
        ExpressionAssert.Where("LOWER(r.object) = 'm 31'", Frames.Where(r => r.Object!.ToLower() == "m 31"));
        ExpressionAssert.Where("UPPER(r.object) LIKE 'NGC%'", Frames.Where(r => r.Object!.ToUpperInvariant().StartsWith("NGC")));
        ExpressionAssert.Where(
            "LOWER(r.object) != LOWER(r.target) OR r.object IS NULL AND r.target IS NOT NULL OR r.object IS NOT NULL AND r.target IS NULL",
            Frames.Where(r => r.Object!.ToLower() != r.Target!.ToLower()));
        ExpressionAssert.Where(
            "LOWER(r.object) IN ('a', 'b')", Dachs.Where(r => new[] { "a", "b" }.Contains(r.Object!.ToLowerInvariant())));
        ExpressionAssert.Refused(
            "The function UPPER is not supported in a query because demo lists what it has of the feature",
            Dachs.Where(r => r.Object!.ToUpper() == "M 31"));
        ExpressionAssert.Refused("or compare in lower case, which the service has", Dachs.Where(r => r.Object!.ToUpper() == "M 31"));
    }

    [Fact]
    public void Without_regard_to_case()
    {
        ExpressionAssert.Where("r.object ILIKE 'ngc%'", Dachs.Where(r => r.Object!.StartsWith("NGC", StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Where(
            "r.object NOT ILIKE '%ngc' OR r.object IS NULL",
            Dachs.Where(r => !r.Object!.EndsWith("NGC", StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Where("r.object ILIKE 'm 31'", Dachs.Where(r => r.Object!.Equals("M 31", StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Where(
            "r.object ILIKE 'm 31'", Dachs.Where(r => string.Equals("M 31", r.Object, StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Where("r.object IS NULL", Dachs.Where(r => string.Equals(r.Object, null, StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Where(
            "LOWER(r.object) LIKE '%ngc%'", Frames.Where(r => r.Object!.Contains("NGC", StringComparison.OrdinalIgnoreCase)));
        using var poor = new DeclaringArchive(["adql-string:UPPER"]);
        ExpressionAssert.Refused("The function LOWER", poor.Raw.Where(r => r.Object!.Contains("NGC", StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Refused(
            "of two columns without regard to case",
            Dachs.Where(r => string.Equals(r.Object, r.Target, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Letters_whose_other_case_databases_differ_about_are_looked_at_here()
    {
        ExpressionAssert.Where(
            "r.object ILIKE '_ngstr_m%'", Dachs.Where(r => r.Object!.StartsWith("Ångström", StringComparison.OrdinalIgnoreCase)));
        ExpressionAssert.Refused("a negation", Dachs.Where(r => !r.Object!.StartsWith("Ångström", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Joined_texts_have_an_empty_text_for_a_null()
    {
        ExpressionAssert.Where(
            "r.object || ' ' || r.target = 'a b' OR r.object || ' ' = 'a b' AND r.target IS NULL OR ' ' || r.target = 'a b' AND r.object IS NULL", Frames.Where(r => r.Object + " " + r.Target == "a b"));
        ExpressionAssert.Where("r.object || 'x' LIKE '%yx'", Frames.Where(r => (r.Object + "x").EndsWith("yx")));
        ExpressionAssert.Where("r.object || 'x' = 'x' OR r.object IS NULL", Frames.Where(r => r.Object + "x" == "x"));
        ExpressionAssert.Where(
            "r.object || '-' = r.target OR '-' = r.target AND r.object IS NULL", Frames.Where(r => $"{r.Object}-" == r.Target));
        ExpressionAssert.Where("r.object || '{1}' = 'x'", Frames.Where(r => string.Format("{0}{{1}}", r.Object) == "x"));
    }

    [Fact]
    public void Or_a_null_if_the_query_has_nulls_of_ADQL()
    {
        ExpressionAssert.Where("r.object || ' ' || r.target = 'a b'", Frames.AdqlNulls().Where(r => r.Object + " " + r.Target == "a b"));
        ExpressionAssert.Where(
            "r.object || ' ' || r.target = 'a b'", Frames.Where(r => string.Concat(r.Object, " ", r.Target) == "a b").AdqlNulls());
        ExpressionAssert.Is(
            "SELECT r.dp_id, r.object || 'x' AS c1\nFROM dbo.raw AS r\nORDER BY c1",
            Frames.AdqlNulls().OrderBy(r => r.Object + "x").Select(r => r.DpId));
        ExpressionAssert.Refused(
            "a text that is joined to others and may be null", Frames.OrderBy(r => r.Object + "x").Select(r => r.DpId));
        ExpressionAssert.Refused("A Double as a part of a text", Frames.Where(r => r.Object + r.RaPnt == "x"));
        ExpressionAssert.Refused("A format or a width in a text", Frames.Where(r => string.Format("{0,5}", r.Object) == "x"));
    }

    [Fact]
    public void Order_is_the_databases_affair_and_equality_is_not()
    {
        ExpressionAssert.Where("r.object = 'x'", Frames.Where(r => string.Compare(r.Object, "x", StringComparison.Ordinal) == 0));
        ExpressionAssert.Where("r.object != 'x' OR r.object IS NULL", Frames.Where(r => r.Object!.CompareTo("x") != 0));
        ExpressionAssert.Refused("The order of two texts (String.CompareTo)", Frames.Where(r => r.Object!.CompareTo("x") < 0));
        ExpressionAssert.Refused(
            "The order of two texts (String.CompareOrdinal)", Frames.Where(r => string.CompareOrdinal(r.Object, "x") == 1));
    }

    [Fact]
    public void What_ADQL_lacks_names_a_function_of_the_service_if_there_is_one()
    {
        using var rich = new DeclaringArchive([], ["esdc_substring(s VARCHAR, a INTEGER, b INTEGER) -> VARCHAR"]);
        ExpressionAssert.Refused("call the service's own esdc_substring", rich.Raw.Where(r => r.Object!.Substring(1) == "x"));
        ExpressionAssert.Refused("ADQL has no SUBSTRING", Frames.Where(r => r.Object!.Substring(1) == "x"));
        ExpressionAssert.Refused("ADQL has no LENGTH", Frames.Where(r => r.Object!.Length > 3));
        ExpressionAssert.Refused("ADQL has no TRIM", Frames.Where(r => r.Object!.Trim() == "x"));
        ExpressionAssert.Refused("ADQL has no REPLACE", Frames.Where(r => r.Object!.Replace("a", "b") == "x"));
        ExpressionAssert.Refused("ADQL has no POSITION", Frames.Where(r => r.Object!.IndexOf("a") > 3));
        ExpressionAssert.Refused("tells blanks from other characters", Frames.Where(r => string.IsNullOrWhiteSpace(r.Object)));
        ExpressionAssert.Refused("joins a list", Frames.Where(r => string.Join(",", new[] { r.Object, r.Target }) == "x"));
        ExpressionAssert.Refused("takes a text apart", Frames.Where(r => r.Object![0] == 'N'));
        ExpressionAssert.Refused("compares by a culture", Frames.Where(r => r.Object!.Equals("x", StringComparison.CurrentCulture)));
    }

    [Fact]
    public void A_condition_for_each_value_of_a_list()
    {
        ExpressionAssert.Where(
            "r.object LIKE 'NGC%' OR r.object LIKE 'M %'", Frames.Where(r => Prefixes.Any(p => r.Object!.StartsWith(p))));
        ExpressionAssert.Where(
            "(r.object NOT LIKE 'NGC%' OR r.object IS NULL) AND (r.object NOT LIKE 'M %' OR r.object IS NULL)",
            Frames.Where(r => Prefixes.All(p => !r.Object!.StartsWith(p))));
        ExpressionAssert.Where("1 = 0", Frames.Where(r => Array.Empty<string>().Any(p => p == r.Object)));
    }

    [Fact]
    public void Long_lists_are_several()
    {
        var ids = Enumerable.Range(1, 2500).ToList();
        var adql = Frames.Where(r => ids.Contains(r.TplExpno!.Value)).ToAdql();
        Assert.Equal(3, adql.Split("r.tpl_expno IN (").Length - 1);
        Assert.Contains(", 1000) OR r.tpl_expno IN (1001, ", adql, StringComparison.Ordinal);
        Assert.Contains(
            ", 1000) AND r.tpl_expno NOT IN (1001, ", Frames.Where(r => !ids.Contains(r.TplExpno!.Value)).ToAdql(),
            StringComparison.Ordinal);
    }
}
