using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using TypedTap.CodeFixes.ProjectFiles;
using TypedTap.CodeFixes.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.CodeFixes.Tests.ProjectFiles;

/// <summary>Changes of the project file, at the diagnostics of the real generator.</summary>
public sealed class SnapshotItemFixTests
{
    [Theory]
    [InlineData("<TapSchema Include=\"schemas/demo.tap.json\" Tables=\"obs.Plain\" />",
        "<TapSchema Include=\"schemas/demo.tap.json\" Tables=\"obs.Plane\" />")]
    [InlineData("<TapSchema Include='demo.tap.json'\n  Tables='x.*;  obs.Plain ;y'/>",
        "<TapSchema Include='demo.tap.json'\n  Tables='x.*;  obs.Plane ;y'/>")]
    [InlineData("<TapSchema tables=\"obs.Plain\" Include=\"..\\DEMO.tap.json\"></TapSchema>",
        "<TapSchema tables=\"obs.Plane\" Include=\"..\\DEMO.tap.json\"></TapSchema>")]
    [InlineData("<TapSchema Include=\"demo.tap.json\">\n  <Tables>\n    a.b;\n    obs.Plain\n  </Tables></TapSchema>",
        "<TapSchema Include=\"demo.tap.json\">\n  <Tables>\n    a.b;\n    obs.Plane\n  </Tables></TapSchema>")]
    [InlineData("<TapSchema Include=\"demo.tap.json\" Tables=\"&quot;obs.Plain&quot;;obs.Plain\" />",
        "<TapSchema Include=\"demo.tap.json\" Tables=\"&quot;obs.Plain&quot;;obs.Plane\" />")]
    [InlineData("<TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain\" Condition=\"'$(A)' != ''\" />",
        "<TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plane\" Condition=\"'$(A)' != ''\" />")]
    public async Task TTAP1002_puts_the_nearest_name_in_the_place_of_the_pattern(string before, string after)
    {
        using var project = new FixProject(FixProject.Archive, Around(before));
        var action = Assert.Single(await Offer(project, "TTAP1002", FixFile.Snapshot("obs.Plane|obs.Plain")));
        Assert.Equal("Change 'obs.Plain' to 'obs.Plane' in Tables", action.Title);
        Assert.Equal(Around(after), await project.EditAsync(action));
    }

    [Theory]
    [InlineData("<TapSchema Include=\"demo.tap.json\" Tables=\"$(MyTables)\" />")]
    [InlineData("<TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain;obs.Plain\" />")]
    [InlineData("<TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain\" /><TapSchema Include=\"x/demo.tap.json\" Tables=\"a\" />")]
    [InlineData("<TapSchema Include=\"*.tap.json\" Tables=\"obs.Plain\" />")]
    [InlineData("<TapSchema Include=\"demo.tap.json;other.tap.json\" Tables=\"obs.Plain\" />")]
    [InlineData("<!-- <TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain\" /> -->")]
    [InlineData("<TapSchema Include=\"demo.tap.json\"><Tables><![CDATA[obs.Plain]]></Tables></TapSchema>")]
    [InlineData("<TapSchema Update=\"demo.tap.json\" Tables=\"obs.Plain\" />")]
    public async Task Nothing_is_offered_where_it_would_be_a_guess(string item)
    {
        using var project = new FixProject(FixProject.Archive, Around(item));
        Assert.Empty(await Offer(project, "TTAP1002", FixFile.Snapshot("obs.Plane|obs.Plain")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no XML")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'v'>]><Project><ItemGroup><TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain\" /></ItemGroup></Project>")]
    public async Task Nothing_is_offered_without_a_project_file_that_can_be_read(string? text)
    {
        using var project = new FixProject(FixProject.Archive, text);
        Assert.Empty(await Offer(project, "TTAP1002", FixFile.Snapshot("obs.Plane|obs.Plain")));
    }

    [Fact]
    public async Task TTAP1008_corrects_Exclude_and_Columns()
    {
        using var project = new FixProject(
            FixProject.Archive,
            Around("<TapSchema Include=\"demo.tap.json\" Tables=\"*\" ExcludeTables=\"obs.Plan\" Columns=\"!&quot;a&amp;b&quot;.Thing.y\" />"));
        var excluded = Assert.Single(await Offer(project, "TTAP1008", FixFile.Snapshot("*", exclude: "obs.Plan")));
        Assert.Contains("ExcludeTables=\"obs.Plane\"", await project.EditAsync(excluded), StringComparison.Ordinal);
        var columns = Assert.Single(await Offer(project, "TTAP1008", FixFile.Snapshot("*", columns: "!\"a&b\".Thing.y")));
        Assert.Contains("Columns=\"!&quot;a&amp;b&quot;.Thing.x\"", await project.EditAsync(columns), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<TapSchema Include=\"demo.tap.json\" />", "<TapSchema Include=\"demo.tap.json\" Tables=\"obs.*\" />")]
    [InlineData("<TapSchema Include='demo.tap.json' Tables=' ; ' />", "<TapSchema Include='demo.tap.json' Tables='obs.*' />")]
    [InlineData("<TapSchema Include=\"demo.tap.json\"><Tables></Tables></TapSchema>",
        "<TapSchema Include=\"demo.tap.json\"><Tables>obs.*</Tables></TapSchema>")]
    public async Task TTAP0003_selects_an_example(string before, string after)
    {
        using var project = new FixProject(FixProject.Archive, Around(before));
        var action = Assert.Single(await Offer(project, "TTAP0003", FixFile.Snapshot("")));
        Assert.Equal("Select Tables=\"obs.*\"", action.Title);
        Assert.Equal(Around(after), await project.EditAsync(action));
    }

    [Fact]
    public async Task TTAP0001_adds_the_snapshot_that_lies_in_the_project()
    {
        using var project = new FixProject(FixProject.Archive, "<Project Sdk=\"Microsoft.NET.Sdk\">\r\n\t<PropertyGroup />\r\n</Project>");
        Put(project, "schemas/demo.tap.json");
        Put(project, "bin/demo.tap.json");
        Put(project, "schemas/demo2.tap.json");
        var action = Assert.Single(await Offer(project, "TTAP0001"));
        Assert.Equal("Add 'schemas/demo.tap.json' to the project file", action.Title);
        Assert.Equal(
            "<Project Sdk=\"Microsoft.NET.Sdk\">\r\n\t<PropertyGroup />\r\n\t<ItemGroup>\r\n\t\t<TapSchema Include=\"schemas/demo.tap.json\" Tables=\"obs.*\" />\r\n\t</ItemGroup>\r\n</Project>",
            await project.EditAsync(action));
    }

    [Theory]
    [InlineData("<TapSchema Include=\"other.tap.json\" Tables=\"*\" />")]
    [InlineData("<TapSchema Include=\"other.tap.json\" Tables=\"a > b\">\n      <MaxAge>3</MaxAge>\n    </TapSchema>")]
    public async Task TTAP0001_adds_the_item_after_the_last_one_of_its_kind(string other)
    {
        using var project = new FixProject(FixProject.Archive, Around(other));
        Put(project, "demo.tap.json");
        var action = Assert.Single(await Offer(project, "TTAP0001"));
        Assert.Equal(Around(other + "\n    <TapSchema Include=\"demo.tap.json\" Tables=\"obs.*\" />"), await project.EditAsync(action));
    }

    [Fact]
    public async Task TTAP0001_offers_each_of_several_files()
    {
        using var project = new FixProject(FixProject.Archive, Around(""));
        Put(project, "a/demo.tap.json");
        Put(project, "b/Demo.tap.json");
        File.WriteAllText(Path.Combine(project.Folder, "demo.tap.json"), "no snapshot");
        Assert.Equal(
            ["Add 'a/demo.tap.json' to the project file", "Add 'b/Demo.tap.json' to the project file"],
            (await Offer(project, "TTAP0001")).Select(action => action.Title));
    }

    [Fact]
    public async Task TTAP0001_offers_nothing_where_there_is_no_snapshot()
    {
        using var project = new FixProject(FixProject.Archive, Around(""));
        Assert.Empty(await Offer(project, "TTAP0001"));
    }

    [Fact]
    public async Task Nothing_is_written_if_the_file_has_changed_since()
    {
        using var project = new FixProject(FixProject.Archive, Around("<TapSchema Include=\"demo.tap.json\" />"));
        var action = Assert.Single(await Offer(project, "TTAP0003", FixFile.Snapshot("")));
        project.WriteProject(Around("<TapSchema Include=\"demo.tap.json\" /> <!-- by somebody else -->"));
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => project.EditAsync(action));
        Assert.StartsWith(
            $"'{project.ProjectPath}' was not changed because it has been since the fix was offered", e.Message, StringComparison.Ordinal);
        Assert.Equal(
            Around("<TapSchema Include=\"demo.tap.json\" /> <!-- by somebody else -->"), await File.ReadAllTextAsync(project.ProjectPath));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_with_a_cure()
    {
        using var project = new FixProject(FixProject.Archive, Around("<TapSchema Include=\"demo.tap.json\" />"));
        var action = Assert.Single(await Offer(project, "TTAP0003", FixFile.Snapshot("")));

        // A folder where the new text would be written first.
        Directory.CreateDirectory(project.ProjectPath + ".typedtap-tmp");
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => project.EditAsync(action));
        Assert.StartsWith($"'{project.ProjectPath}' was not changed because it cannot be written (", e.Message, StringComparison.Ordinal);
        Assert.Contains("make it writable", e.Message, StringComparison.Ordinal);
        Assert.Equal(Around("<TapSchema Include=\"demo.tap.json\" />"), await File.ReadAllTextAsync(project.ProjectPath));
    }

    [Theory]
    [InlineData(true, "\r\n")]
    [InlineData(false, "\r\n")]
    [InlineData(true, "\n")]
    [InlineData(false, "\r")]
    public async Task The_rest_of_the_file_stays_byte_for_byte(bool mark, string newLine)
    {
        var text = (mark ? "\uFEFF" : "")
            + Around("<!-- é \U0001F52D -->\n    <TapSchema Include=\"demo.tap.json\" Tables=\"\"  />").ReplaceLineEndings(newLine)
            + newLine + newLine;
        using var project = new FixProject(FixProject.Archive, text);
        var action = Assert.Single(await Offer(project, "TTAP0003", FixFile.Snapshot("")));
        Assert.Equal(text.Replace("Tables=\"\"", "Tables=\"obs.*\"", StringComparison.Ordinal), await project.EditAsync(action));
        Assert.Equal([project.ProjectPath], Directory.EnumerateFiles(project.Folder));
    }

    [Fact]
    public async Task A_preview_shows_the_lines_that_change()
    {
        using var project = new FixProject(FixProject.Archive, Around("<TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain\" />"));
        var action = Assert.Single(await Offer(project, "TTAP1002", FixFile.Snapshot("obs.Plane|obs.Plain")));
        var preview = Assert.IsAssignableFrom<PreviewOperation>(
            Assert.Single(await action.GetPreviewOperationsAsync(CancellationToken.None)));
        Assert.Equal(
            "Demo Project.csproj\n-     <TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plain\" />\n+     <TapSchema Include=\"demo.tap.json\" Tables=\"obs.Plane\" />\n",
            await preview.GetPreviewAsync(CancellationToken.None));
    }

    private static string Around(string item) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    {item}\n  </ItemGroup>\n</Project>";

    private static void Put(FixProject project, string path)
    {
        var full = Path.Combine(project.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, TapSnapshotWriter.Write(FixFile.Demo));
    }

    private static async Task<List<CodeAction>> Offer(FixProject project, string id, params FixFile[] files)
    {
        var diagnostic = Assert.Single(await project.DiagnoseAsync(files));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("/src/Archive.cs", diagnostic.Location.GetLineSpan().Path);
        return await project.OfferAsync(new SnapshotItemFix(), diagnostic);
    }
}
