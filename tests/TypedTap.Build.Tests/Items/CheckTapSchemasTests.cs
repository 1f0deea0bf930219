using TypedTap.Build.Items;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Items;

public sealed class CheckTapSchemasTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Naming", "pascal", "its Naming is 'pascal', which is none of PascalCase, Published")]
    [InlineData("Source", "tables", "its Source is 'tables', which is none of Both, TapSchema, Vosi")]
    [InlineData("Probe", "yes", "its Probe is 'yes', which is none of true, false")]
    [InlineData("MaxAge", "-3", "its MaxAge is '-3', which is no whole number of days (0 for no limit)")]
    [InlineData("MaxAge", "3 weeks", "its MaxAge is '3 weeks', which is no whole number of days (0 for no limit)")]
    [InlineData("ServiceUrl", "archive.example.org/tap", "its ServiceUrl is not an address that begins with https:// (or http://)")]
    [InlineData("ServiceUrl", "https://a.example.org/tap?x=1",
        "its ServiceUrl has a query or a fragment; write the address up to the question mark, without /sync or /tables")]
    [InlineData("Origins", "https://a.example.org;nowhere", "one of its Origins is not an address that begins with https:// (or http://)")]
    [InlineData("UserVariable", "ESO_USER", "its UserVariable and PasswordVariable belong together, and one of them is missing")]
    public void TTAP0012_says_what_is_wrong(string name, string value, string reason)
    {
        Assert.False(Check(Schema.Item("a.tap.json", (name, value))));
        var error = Assert.Single(_engine.Errors);
        Assert.Equal("TTAP0012", error.Code);
        Assert.Equal($"The TapSchema item 'a.tap.json' cannot be understood: {reason}", error.Message);
    }

    [Theory]
    [InlineData("ServiceUrl", "https://me:hunter2@a.example.org/tap")]
    [InlineData("PasswordVariable", "hunter2!")]
    [InlineData("TokenVariable", "hunter2.x.y")]
    public void A_secret_in_the_project_is_refused_and_not_repeated(string name, string value)
    {
        Assert.False(Check(Schema.Item("a.tap.json", (name, value))));
        Assert.NotEmpty(_engine.Errors);
        Assert.DoesNotContain(_engine.Errors, error => error.Message!.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tabels", "Tables")]
    [InlineData("Table", "Tables")]
    [InlineData("Colums", "Columns")]
    [InlineData("ExcludeTable", "ExcludeTables")]
    [InlineData("ServiceURI", "ServiceUrl")]
    public void A_slip_is_a_warning(string name, string meant)
    {
        Assert.True(Check(Schema.Item("a.tap.json", (name, "x"))));
        Assert.EndsWith(
            $"'{name}' is no metadata that TypedTap knows; write '{meant}' if that is meant", Assert.Single(_engine.Warnings).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_of_others_and_known_ones_in_any_case_are_fine()
    {
        Assert.True(Check(Schema.Item(
            "a.tap.json", ("Link", "x"), ("Visible", "false"), ("tables", "*"), ("naming", "published"), ("Netrc", "TRUE"),
            ("MaxAge", "0"))));
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void The_place_is_the_line_of_the_project()
    {
        var project = _folder.Write("app.csproj", """
            <Project>
              <ItemGroup>
                <TapSchema Include="$(Folder)/other.tap.json" />
                <TapSchema Include="$(Folder)/a.tap.json"
                           Naming="x" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal(new ItemPlace(project, 4, 6), ItemPlace.Of(new PlacedItem("schemas/a.tap.json", project)));
        Assert.Equal(new ItemPlace(project, 0, 0), ItemPlace.Of(new PlacedItem("schemas/b.tap.json", project)));
        Assert.Equal(new ItemPlace("", 0, 0), ItemPlace.Of(new PlacedItem("schemas/a.tap.json", "")));
    }

    [Theory]
    [InlineData("90", "2026-01-01T12:00:00Z",
        "was read from its service on 2026-01-01, 91 days ago, which is more than the 90 days of MaxAge; run 'REFRESH' to see what has changed since")]
    [InlineData("91", "2026-01-01T12:00:00Z", null)]
    [InlineData("1", null,
        "has no date because it was never read from its service, so that it may be older than the 1 days of MaxAge; run 'REFRESH' to see what has changed since")]
    [InlineData("0", null, null)]
    [InlineData("", null, null)]
    public void TTAP0008_when_a_snapshot_is_old(string maxAge, string? retrieved, string? text)
    {
        var file = _folder.Write("a.tap.json", Schema.Snapshot(retrieved));
        Assert.True(Check(Schema.Item(file, ("MaxAge", maxAge))));
        Assert.Equal(text is null ? [] : [$"The snapshot '{file}' {text}"], _engine.Warnings.Select(warning => warning.Message));
        Assert.All(_engine.Warnings, warning => Assert.Equal(("TTAP0008", file), (warning.Code, warning.File)));
    }

    [Fact]
    public void The_age_of_an_item_counts_before_that_of_the_project()
    {
        var file = _folder.Write("a.tap.json", Schema.Snapshot("2026-03-01T00:00:00Z"));
        Assert.True(Check(Schema.Item(file), maxAge: "10"));
        Assert.Single(_engine.Warnings);
        Assert.True(Check(Schema.Item(file, ("MaxAge", "100")), maxAge: "10"));
        Assert.True(Check(Schema.Item(file, ("MaxAge", "0")), maxAge: "10"));
        Assert.Single(_engine.Warnings);
    }

    [Fact]
    public void A_snapshot_that_is_not_there_has_no_age() => Assert.True(Check(Schema.Item(_folder.File("no.tap.json"), ("MaxAge", "1"))));

    [Fact]
    public void A_property_that_is_no_number_is_an_error()
    {
        Assert.False(Check(Schema.Item("a.tap.json"), maxAge: "a year"));
        Assert.Equal("TTAP0012", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Exclude_is_not_what_it_looks_like()
    {
        var project = _folder.Write("app.csproj", """
            <Project>
              <TapSchema Include="a.tap.json" Exclude="caom2.Harvest*" />
              <TapSchema Include="*.tap.json" Exclude="old.tap.json" />
            </Project>
            """);
        Assert.True(Check(new PlacedItem("a.tap.json", project)));
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("TTAP0012", project, 2, 35), (warning.Code, warning.File, warning.LineNumber, warning.ColumnNumber));
        Assert.EndsWith("write ExcludeTables", warning.Message, StringComparison.Ordinal);
    }

    private bool Check(Microsoft.Build.Framework.ITaskItem item, string? maxAge = null) => new CheckTapSchemas
    {
        BuildEngine = _engine,
        Schemas = [item],
        MaxAge = maxAge,
        RefreshCommand = "REFRESH",
        Now = () => new DateTimeOffset(2026, 4, 2, 13, 0, 0, TimeSpan.Zero),
    }.Execute();
}
