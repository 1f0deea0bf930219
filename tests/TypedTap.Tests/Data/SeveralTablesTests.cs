using TypedTap.Data;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Data;

/// <summary>The tables of a document are the results of a data reader.</summary>
public sealed class SeveralTablesTests
{
    [Fact]
    public async Task Each_table_is_a_result()
    {
        var first = $"<TABLE>{Documents.Field("a", "int")}<DATA><TABLEDATA>{Documents.Row("1")}{Documents.Row("2")}</TABLEDATA></DATA></TABLE>";
        var second =
            $"<TABLE>{Documents.Field("b", "char", "*")}{Documents.Field("c", "double")}<DATA><TABLEDATA>{Documents.Row("x", "2.5")}</TABLEDATA></DATA></TABLE>";
        await using var reader = new TapDataReader(await Documents.OpenAsync(Documents.Around(first + second)));
        Assert.Equal("a", reader.GetName(0));
        Assert.True(await reader.ReadAsync());
        Assert.Equal(1, reader.GetFieldValue<int>(0));
        Assert.True(await reader.NextResultAsync());
        Assert.Equal((2, "b"), (reader.FieldCount, reader.GetName(0)));
        Assert.Equal(typeof(double), reader.GetFieldType(1));
        Assert.True(await reader.ReadAsync());
        Assert.Equal(("x", 2.5), (reader.GetString(0), reader.GetDouble(1)));
        Assert.False(await reader.ReadAsync());
        Assert.False(await reader.NextResultAsync());
    }
}
