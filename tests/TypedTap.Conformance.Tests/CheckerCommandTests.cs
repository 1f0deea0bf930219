namespace TypedTap.Conformance.Tests;

public sealed class CheckerCommandTests
{
    private const string Schemas = """
        {
          "rows": [
            {"schema": "s", "table": "stars", "table_delimited": false, "column": "ra", "column_delimited": false, "type": "DOUBLE"},
            {"schema": "s", "table": "stars", "table_delimited": false, "column": "B-V", "column_delimited": true, "type": "REAL"},
            {"schema": null, "table": "Odd", "table_delimited": true, "column": "id", "column_delimited": false, "type": "BIGINT"}
          ],
          "tables": {"spectra": [{"column": "flux", "delimited": false, "type": "real", "unit": "Jy", "ucd": "phot.flux"}, {"column": "\"Line\"", "delimited": true, "type": "text", "unit": "", "ucd": ""}]}
        }
        """;

    [Theory]
    [InlineData("rows", "SELECT ra, \\\"B-V\\\" FROM s.stars", true, "1 of 1")]
    [InlineData("rows", "SELECT dec FROM s.stars", false, "1 of 1")]
    [InlineData("rows", "SELECT dec FROM s.stars", true, "0 of 1")]
    [InlineData("rows", "SELECT id FROM \\\"Odd\\\"", true, "1 of 1")]
    [InlineData("rows", "SELECT id FROM", false, "1 of 1")]
    [InlineData("tables", "SELECT flux, \\\"Line\\\" FROM spectra", true, "1 of 1")]
    [InlineData("rows", "SELECT flux FROM spectra", false, "1 of 1")]
    public async Task Verdicts_over_either_form_of_schema_are_compared(string schema, string query, bool valid, string expected)
    {
        using var schemas = new TemporaryFile(Schemas);
        using var file = new TemporaryFile(
            $$"""{"schema":"{{schema}}","adql":"{{query}}","valid":{{(valid ? "true" : "false")}},"checker":"VOLLT"}""");

        var run = await ProgramRun.Of("adql-semantic", file.Path, schemas.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"adql-semantic: {expected} agree (", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VOLLT 1.6", "1 of 1")]
    [InlineData("DaCHS 2.7", "0 of 1")]
    public async Task Names_are_compared_as_the_checker_that_judged_did(string checker, string expected)
    {
        using var schemas = new TemporaryFile(
            """{"s": [{"table": "t", "table_delimited": false, "column": "Ra", "column_delimited": true, "type": "DOUBLE"}]}""");
        using var file = new TemporaryFile($$"""{"schema":"s","adql":"SELECT ra FROM t","valid":true,"checker":"{{checker}}"}""");

        var run = await ProgramRun.Of("adql-semantic", file.Path, schemas.Path);

        Assert.StartsWith($"adql-semantic: {expected} agree (", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_without_a_verdict_do_not_count()
    {
        using var schemas = new TemporaryFile(Schemas);
        using var file = new TemporaryFile("""{"schema":"rows","adql":"SELECT x FROM y","valid":null,"checker":"VOLLT"}""");

        Assert.StartsWith(
            "adql-semantic: 0 of 0 agree", (await ProgramRun.Of("adql-semantic", file.Path, schemas.Path)).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"flux","type":"real","unit":"Jy","ucd":"phot.flux"}""", "1 of 1")]
    [InlineData("""{"name":"Flux","type":"real","unit":"Jy","ucd":"phot.flux"}""", "0 of 1")]
    [InlineData("""{"name":"flux","type":"integer","unit":"Jy","ucd":"phot.flux"}""", "0 of 1")]
    [InlineData("""{"name":"flux","type":"real","unit":"mJy","ucd":"phot.flux"}""", "0 of 1")]
    [InlineData("""{"name":"flux","type":"real","unit":"Jy","ucd":""}""", "0 of 1")]
    public async Task Columns_agree_in_name_type_unit_and_UCD(string column, string expected)
    {
        using var schemas = new TemporaryFile(Schemas);
        using var file = new TemporaryFile(
            $$"""{"schema":"tables","adql":"SELECT flux FROM spectra","valid":true,"checker":"DaCHS","columns":[{{column}}]}""");

        var run = await ProgramRun.Of("adql-types", file.Path, schemas.Path, "--verbose");

        Assert.StartsWith($"adql-types: {expected} agree (", run.Output, StringComparison.Ordinal);
        Assert.Equal(expected[0] == '0', run.Output.Contains("actual:   flux REAL [Jy] phot.flux", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"schema":"other","adql":"SELECT 1 FROM t","valid":true,"checker":"x"}""", "'other' is not in")]
    [InlineData("""{"adql":"SELECT 1 FROM t","valid":true,"checker":"x"}""", "no field 'schema'")]
    [InlineData("""{"schema":"tables","adql":"SELECT 1 FROM t","valid":true}""", "no field 'checker'")]
    [InlineData("""{"schema":"tables","adql":"SELECT 1 FROM t","valid":true,"checker":"x","columns":7}""", "'columns' must be a list")]
    public async Task A_malformed_record_is_named_by_file_and_line(string line, string reason)
    {
        using var schemas = new TemporaryFile(Schemas);
        using var file = new TemporaryFile(line);

        var run = await ProgramRun.Of("adql-types", file.Path, schemas.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file.Path}:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "one JSON object")]
    [InlineData("""{"s": 5}""", "must be a list of columns")]
    [InlineData("""{"s": [{"table": "t"}]}""", "no field 'table_delimited'")]
    [InlineData("""{"s": {"t": 5}}""", "must be a list of columns")]
    public async Task A_malformed_file_of_schemas_is_named(string schemas, string reason)
    {
        using var schemaFile = new TemporaryFile(schemas);
        using var file = new TemporaryFile("""{"schema":"s","adql":"SELECT 1 FROM t","valid":true,"checker":"x"}""");

        var run = await ProgramRun.Of("adql-semantic", file.Path, schemaFile.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(schemaFile.Path, run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schemas_of_types_are_looked_for_beside_the_file()
    {
        using var file = new TemporaryFile("""{"schema":"s","adql":"SELECT 1 FROM t","valid":true,"checker":"x","columns":[]}""");

        var run = await ProgramRun.Of("adql-types", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("semantic.schemas.json", run.Error, StringComparison.Ordinal);
    }
}
