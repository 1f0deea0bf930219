using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Published names that are words of C#, kept as they are.</summary>
public sealed class KeywordTests
{
    private static readonly string[] Words =
        ["object", "class", "event", "record", "field", "value", "init", "required", "var", "await", "global", "row", "at", "hash", "other", "builder", "writer", "reader", "file", "this"];

    [Theory]
    [InlineData("double", null)]
    [InlineData("float", "*")]
    public void Properties_can_have_their_names(string datatype, string? arraysize)
    {
        var columns = Words.Concat(Enumerable.Range(0, 40).Select(i => $"{Words[i % Words.Length]}{i}"))
            .Select(word => Sample.Column(word, datatype, arraysize) with { CSharpName = word, Unit = "deg" });
        var emitted = new EmittedTable(Sample.Table("demo.t", [.. columns, Sample.Column("last", "float", "*")]));
        Assert.Equal(Words, emitted.Mapping.Columns.Take(Words.Length).Select(binding => binding.PropertyName));
        Assert.NotNull(emitted.Record.GetProperty("class"));
        Assert.Contains("@class", emitted.Text, StringComparison.Ordinal);
        Assert.Equal(emitted.Make(), emitted.Make());
    }
}
