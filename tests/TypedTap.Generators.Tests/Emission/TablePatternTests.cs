using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Patterns over published table names.</summary>
public sealed class TablePatternTests
{
    [Theory]
    [InlineData("*", "caom2.Plane", true)]
    [InlineData("caom2.*", "caom2.Plane", true)]
    [InlineData("CAOM2.plane", "caom2.Plane", true)]
    [InlineData("caom2.*", "caom2x.Plane", false)]
    [InlineData("caom?.Plane", "caom2.Plane", true)]
    [InlineData("caom?.Plane", "caom.Plane", false)]
    [InlineData("*Plane", "caom2.PlanePlane", true)]
    [InlineData("c*2*l*e", "caom2.Plane", true)]
    [InlineData("c*2*l*x", "caom2.Plane", false)]
    [InlineData("Plane", "caom2.Plane", false)]
    [InlineData("J/ApJ/706/83/*", "\"J/ApJ/706/83/ysos\"", true)]
    [InlineData("\"J/ApJ/706/83/*\"", "\"J/ApJ/706/83/ysos\"", true)]
    [InlineData("*.size", "a.\"size\"", true)]
    [InlineData("a[b].*", "a[b].c", true)]
    [InlineData("**", "x", true)]
    public void A_pattern_matches(string pattern, string name, bool expected) =>
        Assert.Equal(expected, new TablePattern(pattern).Matches(TablePattern.Fold(name)));

    [Theory]
    [InlineData("a|b;c", "a b c")]
    [InlineData(" a | |b ", "a b")]
    [InlineData("", "")]
    public void Lists_are_taken_apart(string patterns, string expected) =>
        Assert.Equal(expected, string.Join(' ', TablePattern.Split(patterns).Select(pattern => pattern.Text)));
}
