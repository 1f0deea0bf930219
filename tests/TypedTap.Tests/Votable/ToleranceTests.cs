using System.Globalization;
using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Each breach of the standard, in each tolerance.</summary>
public sealed class ToleranceTests
{
    private const int LosesData = 200;

    public static TheoryData<VoTableWarningCode> Codes => [.. Breach.All.Keys];

    [Fact]
    public void Every_code_is_looked_at() => Assert.Equal(Enum.GetValues<VoTableWarningCode>().Order(), Breach.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Lenient_reads_on_and_tells_it_with_its_place(VoTableWarningCode code)
    {
        var breach = Breach.All[code];
        var (values, warnings) = await ReadAsync(breach.Document(1), VoTableTolerance.Lenient);
        Assert.Equal(breach.Values, values);
        var warning = Assert.Single(warnings);
        Assert.Equal((code, 1, breach.Row), (warning.Code, warning.Count, warning.Row));
        Assert.True(warning is { Line: > 0, Column: > 0 }, warning.ToString());
        Assert.NotEmpty(warning.Message);
    }

    /// <summary>Only names of columns are FIELDs; an attribute, an ID or a table is none.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_field_is_told_where_it_is_one(VoTableWarningCode code)
    {
        var breach = Breach.All[code];
        var (_, warnings) = await ReadAsync(breach.Document(1), VoTableTolerance.Lenient);
        Assert.Equal(breach.Field, Assert.Single(warnings).Field);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_same_again_is_counted(VoTableWarningCode code)
    {
        var breach = Breach.All[code];
        if (breach.IsOnce)
            return;
        var (_, once) = await ReadAsync(breach.Document(1), VoTableTolerance.Lenient);
        var (_, twice) = await ReadAsync(breach.Document(2), VoTableTolerance.Lenient);
        var warning = Assert.Single(twice);
        Assert.Equal(2, warning.Count);
        Assert.EndsWith(" (2 times)", warning.ToString(), StringComparison.Ordinal);
        if (code is not (VoTableWarningCode.DuplicateId or VoTableWarningCode.DuplicateName))
            Assert.Equal(once[0] with { Count = 2 }, warning);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Careful_makes_errors_of_what_loses_data(VoTableWarningCode code)
    {
        var breach = Breach.All[code];
        if ((int)code < LosesData)
        {
            var lenient = await ReadAsync(breach.Document(1), VoTableTolerance.Lenient);
            var careful = await ReadAsync(breach.Document(1), VoTableTolerance.Careful);
            Assert.Equal(lenient.Values, careful.Values);
            Assert.Equal(lenient.Warnings, careful.Warnings);
            return;
        }

        var error = await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(breach.Document(1), VoTableTolerance.Careful));
        Assert.Equal(breach.Kind, error.Kind);
        if (breach.Kind == VoTableErrorKind.BadValue)
        {
            Assert.StartsWith("Column 'x' (", error.Message, StringComparison.Ordinal);
            Assert.Contains("row 2", error.Message, StringComparison.Ordinal);
            Assert.Equal(2, error.RowsRead);
        }
        else
        {
            Assert.Equal(breach.Row is null ? 0 : 1, error.RowsRead);
            Assert.True(error is { Line: > 0, Column: > 0 }, error.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Strict_makes_an_error_of_each(VoTableWarningCode code)
    {
        var breach = Breach.All[code];
        var error = await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(breach.Document(1), VoTableTolerance.Strict));
        Assert.Equal((int)code < LosesData ? VoTableErrorKind.NotStandard : breach.Kind, error.Kind);
        if ((int)code < LosesData)
            Assert.Contains(code.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_as_the_standard_has_it_passes_strictly()
    {
        const string Document = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- VOTable 1.3 -->
            <VOTABLE version="1.3" ID="d" xmlns="http://www.ivoa.net/xml/VOTable/v1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="http://www.ivoa.net/xml/VOTable/v1.3 http://www.ivoa.net/xml/VOTable/v1.3">
              <DESCRIPTION>All there is</DESCRIPTION>
              <COOSYS ID="sys" system="ICRS" equinox="2000" epoch="J2016.0"/>
              <INFO ID="i" name="a" value="b" unit="s" xtype="x" ref="sys" ucd="meta" utype="u">text</INFO>
              <PARAM ID="p" name="q" datatype="char" arraysize="*" value="v" unit="m" ucd="meta" utype="u" xtype="x" width="3" precision="2"/>
              <GROUP ID="gp" name="g" ucd="meta" utype="u"><DESCRIPTION>g</DESCRIPTION><PARAMref ref="p" ucd="meta" utype="u"/><GROUP/></GROUP>
              <RESOURCE ID="r" name="n" type="results" utype="u">
                <DESCRIPTION>r</DESCRIPTION>
                <INFO name="QUERY_STATUS" value="OK"/>
                <LINK ID="l" content-role="doc" content-type="text/html" title="t" value="v" href="https://example.org/" action="a"/>
                <TABLE ID="t" name="n" ucd="meta" utype="u" nrows="2">
                  <DESCRIPTION>t</DESCRIPTION>
                  <FIELD ID="f1" name="i" datatype="int" unit="s" ucd="meta" utype="u" ref="sys" xtype="x" width="3" precision="2">
                    <DESCRIPTION>i</DESCRIPTION>
                    <VALUES ID="v" type="legal" null="-1"><MIN value="0" inclusive="yes"/><MAX value="9" inclusive="no"/><OPTION name="o" value="1"><OPTION value="2"/></OPTION></VALUES>
                    <LINK href="https://example.org/${i}"/>
                  </FIELD>
                  <FIELD name="s" datatype="unicodeChar" arraysize="4*"/>
                  <FIELD name="d" datatype="double" arraysize="2x*"/>
                  <GROUP><FIELDref ref="f1" ucd="meta" utype="u"/></GROUP>
                  <LINK href="https://example.org/"/>
                  <DATA>
                    <TABLEDATA>
                      <TR ID="row"><TD>-1</TD><TD>ab&#233;</TD><TD>1 NaN +Inf -Inf</TD></TR>
                      <TR><TD/><TD><![CDATA[<&>]]></TD><TD></TD></TR>
                    </TABLEDATA>
                    <INFO name="after" value="rows"/>
                  </DATA>
                  <INFO name="after" value="data"/>
                </TABLE>
                <TABLE ref="t"><DATA><BINARY2><STREAM type="locator" actuate="onRequest" encoding="base64" expires="2020-01-01T00:00:00" rights="r"/></BINARY2></DATA></TABLE>
                <RESOURCE type="meta" utype="adhoc:service"/>
              </RESOURCE>
              <INFO name="QUERY_STATUS" value="OVERFLOW"/>
            </VOTABLE>
            """;
        var (values, warnings) = await ReadAsync(Encoding.UTF8.GetBytes(Document), VoTableTolerance.Strict);
        Assert.Empty(warnings);
        Assert.Equal("null ab\u00e9 1,NaN,Infinity,-Infinity|null <&> null|", values);
    }

    [Fact]
    public async Task Blanks_before_a_document_without_declaration_are_allowed()
    {
        var document = "\n" + Documents.Around("")[Documents.Around("").IndexOf("<VOTABLE", StringComparison.Ordinal)..];
        var (_, warnings) = await ReadAsync(Encoding.UTF8.GetBytes(document), VoTableTolerance.Strict);
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("1.5D3 2", VoTableWarningCode.NumberNotation, "1500,2|")]
    [InlineData("null 2", VoTableWarningCode.NullWord, "NaN,2|")]
    public async Task Elements_of_arrays_are_looked_at_too(string cell, VoTableWarningCode code, string expected)
    {
        var document = Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("x", "double", "2"), Documents.Row(cell)));
        var (values, warnings) = await ReadAsync(document, VoTableTolerance.Lenient);
        Assert.Equal(expected, values);
        Assert.Equal(code, Assert.Single(warnings).Code);
    }

    [Fact]
    public async Task A_number_too_large_for_any_double_is_told_in_arrays_as_in_scalars()
    {
        var scalar = Documents.TableData(Documents.Field("x", "double"), Documents.Row("1e999"));
        await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(Encoding.UTF8.GetBytes(scalar), VoTableTolerance.Careful));
        var array = Documents.TableData(Documents.Field("x", "double", "2"), Documents.Row("1e999 1"));
        await Assert.ThrowsAsync<VoTableException>(() => ReadAsync(Encoding.UTF8.GetBytes(array), VoTableTolerance.Careful));
    }

    [Fact]
    public async Task Only_so_many_warnings_are_kept()
    {
        var fields = string.Concat(
            Enumerable.Range(0, 50).Select(
                static i => string.Create(CultureInfo.InvariantCulture, $"<FIELD name='c{i}' datatype='int32'/>")));
        await using var reader = await Documents.OpenAsync(Documents.TableData(fields, ""), new VoTableReaderOptions { MaxWarnings = 7 });
        await reader.DrainAsync();
        Assert.Equal(["c0", "c1", "c2", "c3", "c4", "c5", "c6"], reader.Warnings.Select(static warning => warning.Field));
    }

    private static async Task<(string Values, IReadOnlyList<VoTableWarning> Warnings)> ReadAsync(
        byte[] document, VoTableTolerance tolerance)
    {
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { Tolerance = tolerance });
        var values = new StringBuilder();
        do
        {
            while (await reader.ReadAsync())
                values.AppendJoin(' ', Enumerable.Range(0, reader.Fields.Count).Select(i => Value(reader, i) ?? "null")).Append('|');
        }
        while (await reader.NextTableAsync());
        return (values.ToString(), reader.Warnings);
    }

    /// <summary>One call of one getter, as each call may tell a breach.</summary>
    private static string? Value(VoTableReader row, int ordinal) => (row.Fields[ordinal].Datatype, row.Fields[ordinal].Arraysize) switch
    {
        ("int" or "int32", null) => row.GetInt64(ordinal)?.ToString(CultureInfo.InvariantCulture),
        ("int", _) => row.GetInt32Array(ordinal) is { } numbers ? string.Join(',', numbers) : null,
        ("double", null) => row.GetDouble(ordinal)?.ToString(CultureInfo.InvariantCulture),
        ("double", _) =>
            row.GetDoubleArray(ordinal) is { } numbers
                ? string.Join(',', numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)))
                : null,
        _ => row.GetString(ordinal),
    };
}
