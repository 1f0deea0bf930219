using TypedTap.Build.Program.Requests;
using TypedTap.Build.Running;
using TypedTap.Build.Tests.Support;
using TypedTap.Metadata;
using TypedTap.Snapshots;

namespace TypedTap.Build.Tests.Running;

/// <summary>The task writes what the program reads.</summary>
public sealed class SnapshotRequestsTests
{
    [Fact]
    public void Everything_arrives()
    {
        var request = Read(
            Schema.Item(
                "schemas/Ångström \"x\".tap.json",
                ("Tables", "a.*; b.c|\n d\\e "),
                ("ExcludeTables", "a.x"),
                ("Naming", "published"),
                ("Source", "Vosi"),
                ("Probe", "True"),
                ("ServiceUrl", "https://a.example.org/tap"),
                ("UserVariable", "U"),
                ("PasswordVariable", "P"),
                ("TokenVariable", "T"),
                ("Origins", "https://b.example.org")));
        Assert.Equal((TapDriftSeverity.Breaking, true, "REFRESH"), (request.FailAt, request.ToleratesUnreachable, request.RefreshCommand));
        var item = Assert.Single(request.Snapshots);
        Assert.Equal(Path.GetFullPath("schemas/Ångström \"x\".tap.json"), item.Path);
        Assert.Equal("schemas/Ångström \"x\".tap.json", item.Place);
        Assert.Equal(["a.*", "b.c", "d\\e"], item.Tables);
        Assert.Equal(["a.x"], item.Exclude);
        Assert.Equal((NamingStyle.Published, TapSnapshotSource.Vosi, true, false), (item.Naming, item.Source, item.Probe, item.Netrc));
        Assert.Equal(
            ("https://a.example.org/tap", "U", "P", "T"), (item.ServiceUrl, item.UserVariable, item.PasswordVariable, item.TokenVariable));
        Assert.Equal(["https://b.example.org"], item.Origins);
    }

    [Fact]
    public void What_is_not_said_has_the_usual_value()
    {
        var item = Assert.Single(Read(Schema.Item("a.tap.json")).Snapshots);
        Assert.Empty(item.Tables);
        Assert.Empty(item.Exclude);
        Assert.Empty(item.Origins);
        Assert.Equal((null, TapSnapshotSource.Both, false, false), (item.Naming, item.Source, item.Probe, item.Netrc));
        Assert.Null(item.ServiceUrl);
    }

    [Fact]
    public void Items_of_one_file_ask_for_the_tables_of_all()
    {
        var item = Assert.Single(Read(
            Schema.Item("a.tap.json", ("Tables", "a.*"), ("ExcludeTables", "a.x")),
            Schema.Item("./a.tap.json", ("Tables", "b.*;a.*"), ("ServiceUrl", "https://a.example.org/tap"))).Snapshots);
        Assert.Equal(["a.*", "b.*"], item.Tables);
        Assert.Empty(item.Exclude);
        Assert.Equal("https://a.example.org/tap", item.ServiceUrl);
    }

    [Fact]
    public void The_age_of_a_snapshot_is_the_least_of_its_items_or_that_of_the_project()
    {
        Assert.Equal(30, Age("7", ("MaxAge", "90"), ("MaxAge", "30"), ("MaxAge", "0")));
        Assert.Equal(7, Age("7", ("Tables", "a.*")));
        Assert.Null(Age("7", ("MaxAge", "0")));
        Assert.Null(Age(null, ("Tables", "a.*")));

        static int? Age(string? project, params (string, string)[] metadata) => Assert.Single(RequestJson.Parse(SnapshotRequests.Write(
            metadata.Select(one => Schema.Item("a.tap.json", one)), null, toleratesUnreachable: false, null, project)).Snapshots).MaxAge;
    }

    private static BuildRequest Read(params Microsoft.Build.Framework.ITaskItem[] items) =>
        RequestJson.Parse(SnapshotRequests.Write(items, "breaking", toleratesUnreachable: true, "REFRESH"));
}
