using System.Reflection;
using TypedTap.Generators.Emit;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>The functions that a service declares, as methods.</summary>
public sealed class FunctionEmissionTests
{
    // As DaCHS declares them.
    private static readonly string[] Dachs =
    [
        "gavo_match(pattern TEXT, string TEXT) -> INTEGER",
        "gavo_ipix(long REAL, lat REAL) -> BIGINT",
        "gavo_mocunion(moc1 MOC, moc2 MOC) -> MOC",
        "gavo_simbadpoint(identifier TEXT) -> POINT",
        "gavo_specconv(expr DOUBLE PRECISION, dest_unit TEXT) -> DOUBLE PRECISION",
        "gavo_specconv(expr DOUBLE PRECISION, dest_unit TEXT) -> DOUBLE PRECISION",
        "gavo_specconv(expr NUMERIC, expr_unit TEXT dest_unit TEXT) -> NUMERIC",
        "gavo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION",
        "gavo_transform(from_sys TEXT, to_sys TEXT, geo GEOMETRY) -> GEOMETRY",
        "ivo_hasword(haystack TEXT, needle TEXT) -> INTEGER",
        "ivo_histogram(val REAL, lower REAL, upper REAL, nbins INTEGER) -> INTEGER[]",
        "ivo_interval_has(val NUMERIC, iv INTERVAL) -> INTEGER",
        "ivo_string_agg(expression TEXT, delimiter TEXT) -> TEXT",
        "is_good() -> BOOLEAN",
        "Equals(a TEXT, b TEXT) -> INTEGER",
        "functions(event TEXT) -> INTEGER",
        "???",
        "vague(...) -> TEXT",
    ];

    [Fact]
    public void They_are_emitted_so()
    {
        var run = Run(Dachs);
        Expect.Clean(run);
        var text = run.Source("My.DemoArchive.");
        Golden.Check("Functions", text[text.IndexOf("    /// <summary>The service's own", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Called_outside_of_a_query_one_says_where_it_belongs()
    {
        using var stream = new MemoryStream();
        Assert.True(Run(Dachs).Output.Emit(stream).Success);
        var method = Assembly.Load(stream.ToArray()).GetType("My.DemoArchive+Functions")!.GetMethod("IvoHasword")!;
        Assert.Equal("ivo_hasword", method.GetCustomAttribute<AdqlFunctionAttribute>()!.Name);
        var e = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, ["a", "b"]));
        Assert.StartsWith(
            "ivo_hasword runs on the service, not here: call it inside a query",
            Assert.IsType<InvalidOperationException>(e.InnerException).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Survey")]
    [InlineData("Systematics")] // begins like a namespace of the framework, and is none
    public void A_query_calls_one_from_any_namespace(string space)
    {
        var snapshot = Sample.Three();
        var run = new GeneratorRun(
            $$"""
            using System.Linq;
            namespace {{space}};
            [TypedTap.TapArchive("demo")] public partial class DemoArchive;
            public static class Consumer
            {
                public static string Adql()
                {
                    using var archive = new DemoArchive();
                    return archive.Obs.Plane.Where(row => DemoArchive.Functions.DemoDepth(row.SRa) > 2).ToAdql();
                }
            }
            """,
            new SnapshotText(
                "/schemas/demo.tap.json",
                snapshot with
                {
                    Capabilities = snapshot.Capabilities with { Functions = ["demo_depth(ra DOUBLE PRECISION) -> DOUBLE PRECISION"] }
                }));
        using var stream = new MemoryStream();
        Assert.True(run.Output.Emit(stream).Success);
        var adql = (string)Assembly.Load(stream.ToArray()).GetType(space + ".Consumer")!.GetMethod("Adql")!.Invoke(null, [])!;
        Assert.Contains("demo_depth(t.s_ra) > 2", adql, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_service_without_functions_has_no_class_for_them() =>
        Assert.DoesNotContain(
            "Functions", Run().Source("My.DemoArchive.").Replace("Functions =", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_schema_of_that_name_gets_another()
    {
        var snapshot = Sample.Snapshot(Sample.Table("functions.t", Sample.Column("x")));
        Expect.Clean(Run(snapshot with { Capabilities = snapshot.Capabilities with { Functions = ["f_x(a TEXT) -> TEXT"] } }));
    }

    [Fact]
    public void Every_declaration_has_a_method_or_a_reason()
    {
        var codes = FunctionCode.Of("Functions", [.. Dachs]);
        Assert.Equal(Dachs.Length - 1, codes.Count); // one is there twice
        Assert.All(codes, code => Assert.Equal(code.Reason is null, code.MethodName.Length > 0));
    }

    private static GeneratorRun Run(params string[] functions)
    {
        var snapshot = Sample.Three();
        return Run(snapshot with { Capabilities = snapshot.Capabilities with { Functions = [.. functions] } });
    }

    private static GeneratorRun Run(TapSnapshot snapshot) =>
        new(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", snapshot));
}
