using System.Globalization;
using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>The same text is generated whatever the machine speaks.</summary>
public sealed class CultureTests
{
    public static TheoryData<CultureInfo> Cultures => [Odd, .. Installed("tr-TR", "ar-SA", "de-DE")];

    /// <summary>Numbers as nobody else writes them, for machines that have no cultures at all.</summary>
    private static CultureInfo Odd
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo
            {
                NegativeSign = "neg",
                NumberDecimalSeparator = "point",
                NumberGroupSeparator = "group"
            };
            return culture;
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_has_no_say(CultureInfo culture)
    {
        Assert.Equal(In(CultureInfo.InvariantCulture, Emit), In(culture, Emit));
        Assert.Equal(In(CultureInfo.InvariantCulture, Generate), In(culture, Generate));
    }

    private static IEnumerable<CultureInfo> Installed(params string[] names) =>
        AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant
        || string.Equals(CultureInfo.CurrentCulture.EnglishName, "Invariant Language (Invariant Country)", StringComparison.Ordinal)
            ? []
            : names.Select(CultureInfo.GetCultureInfo);

    private static string Emit() => new EmittedTable(Sample.Table(
        "demo.ID_table",
        [
            Sample.Column("id_int", "int") with { NullValues = ["-1"], Ucd = "META.ID;META.MAIN" },
            Sample.Column("ra") with { NullValues = ["-596.52323555"], Unit = "mas" },
            Sample.Column("iI\u0131\u0130", "float") with { NullValues = ["1.5e-7"], Unit = "h" },
            Sample.Column("t", "timestamp") with { NullValues = ["1900-01-01T00:00:00"] },
            .. Enumerable.Range(0, 50).Select(i => Sample.Column("c" + i.ToString(CultureInfo.InvariantCulture), "float", "*")),
        ])).Text;

    private static string Generate()
    {
        var run = new GeneratorRun(GeneratorRun.Archive, new SnapshotText("/schemas/demo.tap.json", Sample.Snapshot(WideTable.Make())));
        return string.Concat(run.Result.GeneratedSources.Select(source => source.HintName + source.SourceText));
    }

    private static string In(CultureInfo culture, Func<string> make)
    {
        var old = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = old;
        }
    }
}
