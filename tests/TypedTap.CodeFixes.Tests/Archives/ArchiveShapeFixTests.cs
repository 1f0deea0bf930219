using TypedTap.CodeFixes.Archives;
using TypedTap.CodeFixes.Tests.Support;

namespace TypedTap.CodeFixes.Tests.Archives;

/// <summary>TTAP0002: the repairs of a class, at the diagnostics of the real generator.</summary>
public sealed class ArchiveShapeFixTests
{
    [Theory]
    [InlineData("/// <summary/>\n[TypedTap.TapArchive(\"demo\")]\nclass A;",
        "/// <summary/>\n[TypedTap.TapArchive(\"demo\")]\npartial class A;", "Make 'A' partial")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] /* c */ public class A;",
        "[TypedTap.TapArchive(\"demo\")] /* c */ public partial class A;", "Make 'A' partial")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] static partial class A;", "[TypedTap.TapArchive(\"demo\")] partial class A;",
        "Remove 'static'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")]\n// c\nstatic class A;", "[TypedTap.TapArchive(\"demo\")]\n// c\nclass A;",
        "Remove 'static'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] file partial class A;", "[TypedTap.TapArchive(\"demo\")] partial class A;",
        "Remove 'file'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] public partial record A { int x; }",
        "[TypedTap.TapArchive(\"demo\")] public partial class A { int x; }", "Make 'A' a class")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] record class A;", "[TypedTap.TapArchive(\"demo\")] partial class A;", "Make 'A' a class")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A : System.IO.MemoryStream { }",
        "[TypedTap.TapArchive(\"demo\")] partial class A { }", "Remove the base class 'MemoryStream'")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A : System.IO.MemoryStream, System.IDisposable { }",
        "[TypedTap.TapArchive(\"demo\")] partial class A : System.IDisposable { }", "Remove the base class 'MemoryStream'")]
    [InlineData("class Outer { [TypedTap.TapArchive(\"demo\")] partial class A; }",
        "partial class Outer { [TypedTap.TapArchive(\"demo\")] partial class A; }", "Make 'Outer' partial")]
    [InlineData("[TypedTap.TapArchive(\"demo\", Namespace = \"a b\")] partial class A;", "[TypedTap.TapArchive(\"demo\")] partial class A;",
        "Let the records have the default namespace")]
    public async Task A_class_becomes_one_that_can_be_an_archive(string source, string expected, string title)
    {
        using var project = new FixProject(source);
        var diagnostic = Assert.Single(await project.DiagnoseAsync(FixFile.Snapshot("*")));
        var action = Assert.Single(await project.OfferAsync(new ArchiveShapeFix(), diagnostic));
        Assert.Equal(title, action.Title);
        Assert.Equal(expected, await project.ApplyAsync(action));
    }

    [Theory]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A<T>;")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial class A(int x) { int X => x; }")]
    [InlineData("[TypedTap.TapArchive(\"demo\")] partial record A(int X);")]
    [InlineData("partial class Outer<T> { [TypedTap.TapArchive(\"demo\")] partial class A; }")]
    [InlineData("class B; [TypedTap.TapArchive(\"demo\")] partial class A; partial class A : B;")]
    public async Task What_takes_a_decision_is_left_to_people(string source)
    {
        using var project = new FixProject(source);
        var diagnostic = Assert.Single(await project.DiagnoseAsync(FixFile.Snapshot("*")));
        Assert.Equal("TTAP0002", diagnostic.Id);
        Assert.Empty(await project.OfferAsync(new ArchiveShapeFix(), diagnostic));
    }

    [Fact]
    public async Task One_repair_after_the_other_leads_to_an_archive()
    {
        var source = "class Outer { [TypedTap.TapArchive(\"demo\", Namespace = \"a b\")] static record A { } }";
        for (var i = 0; i < 6; i++)
        {
            using var project = new FixProject(source);
            var diagnostics = await project.DiagnoseAsync(FixFile.Snapshot("*"));
            if (diagnostics.IsEmpty)
                break;
            source = await project.ApplyAsync((await project.OfferAsync(new ArchiveShapeFix(), diagnostics[0]))[0]);
        }

        Assert.Equal("partial class Outer { [TypedTap.TapArchive(\"demo\")] partial class A { } }", source);
    }

    [Fact]
    public async Task Code_that_has_changed_since_is_left_alone()
    {
        using var before = new FixProject("                                     [TypedTap.TapArchive(\"demo\")] class A;");
        var diagnostic = Assert.Single(await before.DiagnoseAsync(FixFile.Snapshot("*")));
        using var after = new FixProject("[TypedTap.TapArchive(\"demo\")]");
        Assert.Empty(await after.OfferAsync(new ArchiveShapeFix(), diagnostic));
    }
}
