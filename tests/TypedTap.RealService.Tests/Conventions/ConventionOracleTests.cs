#pragma warning disable MA0074, CA1310, CA1866, CA1847 // texts in queries compare by characters, whatever overload is called
using System.Linq.Expressions;
using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;
using static TypedTap.RealService.Tests.Conventions.KnownService;

namespace TypedTap.RealService.Tests.Conventions;

/// <summary>
/// The service, to which a value that means "no value" is one like all others, must find just the rows that the same C# finds in memory,
/// where it is a null.
/// </summary>
public sealed class ConventionOracleTests(ConventionOracleTests.Memory memory) : IClassFixture<ConventionOracleTests.Memory>
{
    private static readonly SkyCircle Circle = SkyCircle.FromDegrees(161.265, -59.6844, Angle.Arcminutes(20));
    private static readonly float?[] Exposures = [0f, 0.5f, 60f];
    private static readonly string?[] Objects = ["FOCUS", "M 16", null];
    private static readonly bool?[] Truths = [true, null];

    public static TheoryData<int> Frames => [.. Enumerable.Range(0, FrameConditions.Length)];

    public static TheoryData<int> Studies => [.. Enumerable.Range(0, StudyConditions.Length)];

    private static Expression<Func<Frame, bool>>[] FrameConditions { get; } =
    [
        f => f.Dec < -50,
        f => !(f.Dec < -50),
        f => f.Dec > -50,
        f => f.Dec == null,
        f => f.Dec != null,
        f => f.Dec == -59.6882464,
        f => f.Dec != -59.6882464,
        f => f.Dec + 1 < f.Ra,
        f => !(f.Dec + 1 < f.Ra),
        f => (f.Dec ?? 100) > 50,
        f => f.Dec.GetValueOrDefault() > -1 && f.Dec.GetValueOrDefault() < 1,
        f => f.Exposure < 1,
        f => f.Exposure == 0,
        f => f.Exposure == null,
        f => f.Exposure != 0.5f,
        f => f.Exposure >= 0 && f.Exposure <= 60,
        f => !(f.Exposure >= 0 && f.Exposure <= 60),
        f => Exposures.Contains(f.Exposure),
        f => !Exposures.Contains(f.Exposure),
        f => f.DetDit == null,
        f => f.DetDit != null,
        f => f.DetDit < 0.2f,
        f => f.DetDit == 0.3333f,
        f => f.DetDit < f.Exposure,
        f => f.DetNdit == null,
        f => f.DetNdit <= 3,
        f => f.DetNdit * 2 > f.DetNdit + 1,
        f => f.DetNdit == null || f.Exposure == null,
        f => f.DetNdit != null && f.Exposure != null && f.DetDit != null,
        f => f.Object == null,
        f => f.Object != "M 16",
        f => f.Object != null && f.Object.StartsWith("F"),
        f => f.Object != null && f.Object.Contains("O"),
        f => f.Object != null && !f.Object.Contains("O"),
        f => Objects.Contains(f.Object),
        f => !Objects.Contains(f.Object),
        f => string.IsNullOrEmpty(f.Object),
        f => (f.Object ?? "M 16") == "M 16",
        f => SkyQuery.Point(f.Ra, f.Dec).IsWithin(Circle),
        f => !SkyQuery.Point(f.Ra, f.Dec).IsWithin(Circle),
        f => f.Type!.Contains("FLAT"),
        f => !f.Type!.Contains("FLAT"),
        f => f.Type!.Contains("LAMP") || f.Type!.Contains("STD"),
        f => f.Type!.Contains("FLAT,LAMP"),
        f => f.Type!.Contains("TELL"),
        f => f.Type == null,
    ];

    private static Expression<Func<Study, bool>>[] StudyConditions { get; } =
    [
        s => s.Moving == true,
        s => s.Moving == false,
        s => s.Moving != true,
        s => s.Moving == null,
        s => !(s.Moving ?? false),
        s => s.Moving.GetValueOrDefault(),
        s => Truths.Contains(s.Moving),
        s => s.Standard,
        s => !s.Standard,
        s => s.Standard == false && s.Moving != null,
        s => s.Standard == s.Moving,
        s => s.Standard != s.Moving,
        s => s.Photometric == true,
        s => s.Photometric == false,
        s => s.Photometric == null,
        s => s.Photometric != false,
        s => s.Moving == true || s.Standard || s.Number < 100,
        s => s.Instruments != null && s.Instruments.Contains("seq3"),
        s => s.Instruments != null && s.Instruments.Contains("echelle"),
        s => s.Instruments != null && s.Instruments.Contains("obs"),
        s => s.Instruments != null && s.Instruments.Contains("ob_"),
        s => s.Instruments == null || !s.Instruments.Contains("echelle,slit"),
        s => s.Targets == null,
        s => s.Targets != null && s.Targets.Contains("one"),
        s => s.Targets == null || !s.Targets.Contains("one"),
        s => s.Targets != null && s.Targets.Contains("two words"),
        s => s.Targets != null && s.Targets.Contains("beta") && !s.Standard,
        s => s.Members != null && s.Members.Contains("caom:VLT/OBS000003"),
        s => s.Members != null && s.Members.Contains("caom:VLT/OBS00000%"),
    ];

    [RealServiceTheory]
    [MemberData(nameof(Frames))]
    public async Task Frames_agree(int index)
    {
        var condition = FrameConditions[index];
        var found = await memory.Service.Frames.Where(condition).Select(f => f.DpId).ToListAsync();
        Assert.Equal(
            memory.Frames.Where(condition.Compile()).Select(f => f.DpId).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }

    [RealServiceTheory]
    [MemberData(nameof(Studies))]
    public async Task Studies_agree(int index)
    {
        var condition = StudyConditions[index];
        var found = await memory.Service.Studies.Where(condition).Select(s => s.ObsID).ToListAsync();
        Assert.Equal(memory.Studies.Where(condition.Compile()).Select(s => s.ObsID).Order(), found.Order());
    }

    [RealServiceFact]
    public void The_table_has_what_the_conditions_are_about()
    {
        Assert.InRange(memory.Frames.Count(f => f.Dec is null), 814, 820);
        Assert.Equal(1234, memory.Frames.Count(f => f.Exposure is null));
        Assert.Equal(8995, memory.Frames.Count(f => f.DetNdit is null));
        Assert.Equal(8063, memory.Frames.Count(f => f.DetDit is null));
        Assert.Equal(973, memory.Studies.Count(s => s.Targets is null));
        Assert.Contains(memory.Studies, s => s.Members is { Length: > 1 });
    }

    [RealServiceFact]
    public async Task A_join_does_not_pair_keys_without_a_value()
    {
        var pairs = await memory.Service.Frames.Where(f => f.DetNdit != null || f.Exposure == null)
            .Join(memory.Service.Frames.Where(g => g.Ra < 30), f => f.Dec, g => g.Dec, (f, g) => new { One = f.DpId, Two = g.DpId })
            .ToListAsync();
        var expected = memory.Frames.Where(f => f.DetNdit != null || f.Exposure == null)
            .Join(memory.Frames.Where(g => g.Ra < 30), f => f.Dec, g => g.Dec, (f, g) => new { One = f.DpId, Two = g.DpId });
        Assert.Equal(
            expected.OrderBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Two, StringComparer.Ordinal),
            pairs.OrderBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Two, StringComparer.Ordinal));
    }

    [RealServiceFact]
    public async Task Distinct_values_are_the_same()
    {
        var found = await memory.Service.Frames.Where(f => f.Exposure != null).Select(f => f.Exposure).Distinct().ToListAsync();
        Assert.Equal(memory.Frames.Where(f => f.Exposure != null).Select(f => f.Exposure).Distinct().Order(), found.Order());
    }

    /// <summary>All rows of both tables, read once.</summary>
    public sealed class Memory : IAsyncLifetime
    {
        internal KnownService Service { get; } = new(Dachs.Missing is null ? Dachs.Url : new Uri("http://127.0.0.1:1/"));

        internal List<Frame> Frames { get; private set; } = [];

        internal List<Study> Studies { get; private set; } = [];

        public async Task InitializeAsync()
        {
            if (Dachs.Missing is not null)
                return;
            Frames = await Service.Frames.ToListAsync();
            Studies = await Service.Studies.ToListAsync();
        }

        public Task DisposeAsync()
        {
            Service.Dispose();
            return Task.CompletedTask;
        }
    }
}
