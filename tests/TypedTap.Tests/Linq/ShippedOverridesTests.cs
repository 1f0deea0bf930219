#pragma warning disable MA0074 // texts in queries compare by characters, whatever overload is called
using TypedTap.Model;

namespace TypedTap.Tests.Linq;

/// <summary>From the overrides files that are shipped, through targets and generator, to the text of a query.</summary>
public sealed class ShippedOverridesTests
{
    [Fact]
    public void ESO_has_a_number_for_no_position() => AdqlAssert.Where(
        "r.ra < 5.5 AND r.ra != -596.52323555", Archives.Eso.Dbo.Raw.Where(r => r.Ra < 5.5));

    [Fact]
    public void CADC_has_integers_for_truth_values()
    {
        bool? moving = new Cadc.Caom2.Observation().TargetMoving;
        Assert.Null(moving);
        AdqlAssert.Where("o.target_moving = 1", Archives.Cadc.Caom2.Observation.Where(o => o.TargetMoving == true));
    }

    [Fact]
    public void CADC_has_texts_for_lists()
    {
        string[]? keywords = new Cadc.Caom2.Observation().TargetKeywords;
        Assert.Null(keywords);
        AdqlAssert.Where(
            "o.target_keywords = 'nova' OR o.target_keywords LIKE 'nova|%' OR o.target_keywords LIKE '%|nova' OR o.target_keywords LIKE '%|nova|%'",
            Archives.Cadc.Caom2.Observation.Where(o => o.TargetKeywords!.Contains("nova")));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("I/Q", "I,Q")]
    [InlineData("/I/Q/", "I,Q")]
    [InlineData("/", "")]
    public void Separators_at_the_ends_make_no_items(string? text, string? items) =>
        Assert.Equal(items, RowConventions.Items(text, "/") is { } list ? string.Join(",", list) : null);
}
