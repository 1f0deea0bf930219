using System.Linq.Expressions;
using TypedTap.Linq;
using TypedTap.RealService.Tests.Cadc.Caom2;
using TypedTap.RealService.Tests.Support;

namespace TypedTap.RealService.Tests;

/// <summary>
/// Ways along keys must lead the service to just the rows to which LINQ to Objects comes with the same expression, the ways looked up in
/// memory.
/// </summary>
public sealed class NavigationOracleTests(NavigationOracleTests.Memory memory) : IClassFixture<NavigationOracleTests.Memory>
{
    public static TheoryData<int> Observations => [.. Enumerable.Range(0, OfObservations.Length)];

    public static TheoryData<int> Planes => [.. Enumerable.Range(0, OfPlanes.Length)];

    public static TheoryData<int> Artifacts => [.. Enumerable.Range(0, OfArtifacts.Length)];

    private static Expression<Func<Observation, bool>>[] OfObservations { get; } =
    [
        o => o.Planes().Any(),
        o => !o.Planes().Any(),
        o => o.Planes().Any(p => p.CalibrationLevel == 2),
        o => o.Planes().All(p => p.CalibrationLevel >= 1),
        o => !o.Planes().All(p => p.QualityFlag != "junk"),
        o => o.Planes().Where(p => p.CalibrationLevel > 0).Any(p => p.DataProductType == "image"),
        o => o.Planes().Any(p => p.Artifacts().Any(a => a.ContentLength > 1000)),
        o => o.Planes().SelectMany(p => p.Artifacts()).Any(a => a.ContentLength > 1000),
        o => o.Planes().Count() > 1,
        o => o.Planes().Count() == 0,
        o => o.Planes().Count(p => p.CalibrationLevel == 2) == 1,
        o => o.Planes().Max(p => p.CalibrationLevel) == 2,
        o => o.Planes().Any(p => p.Observation()!.Collection == "CFHT"),
        o => o.Collection == "CFHT" || o.Planes().Any(p => p.CalibrationLevel == 1),
    ];

    private static Expression<Func<Plane, bool>>[] OfPlanes { get; } =
    [
        p => p.Observation() == null,
        p => p.Observation() != null,
        p => p.Observation() != null && p.Observation()!.Collection == "CFHT",
        p => p.Observation() != null && p.Observation()!.Collection != "CFHT",
        p => p.Observation() != null && p.Observation()!.ProposalId == null,
        p => p.Observation() != null && p.Observation()!.Planes().Any(other => other.CalibrationLevel == 2 && p.CalibrationLevel != 2),
        p => p.Artifacts().Sum(a => a.ContentLength) > 10000,
        p => p.Artifacts().Any(a => a.Plane()!.CalibrationLevel > 1),
        p => p.Artifacts().Any() && p.Observation() != null && p.Observation()!.SequenceNumber > 500,
    ];

    private static Expression<Func<Artifact, bool>>[] OfArtifacts { get; } =
    [
        a => a.Plane() != null && a.Plane()!.CalibrationLevel == 2,
        a => a.Plane() != null && a.Plane()!.Observation() != null && a.Plane()!.Observation()!.Collection == "CFHT",
        a => a.Plane() != null && a.Plane()!.Observation() != null
            && a.Plane()!.Observation()!.SequenceNumber > a.Plane()!.CalibrationLevel,
        a => a.Plane() != null && a.Plane()!.Artifacts().Any(other => other.ContentLength > a.ContentLength),
    ];

    [RealServiceTheory]
    [MemberData(nameof(Observations))]
    public async Task Observations_agree(int index) => Agree(
        memory.Observations.Where(memory.Compile(OfObservations[index])).Select(o => o.ObsID),
        await memory.Cadc.Caom2.Observation.Where(OfObservations[index]).Select(o => o.ObsID).ToListAsync());

    [RealServiceTheory]
    [MemberData(nameof(Planes))]
    public async Task Planes_agree(int index) => Agree(
        memory.Planes.Where(memory.Compile(OfPlanes[index])).Select(p => p.PlaneID),
        await memory.Cadc.Caom2.Plane.Where(OfPlanes[index]).Select(p => p.PlaneID).ToListAsync());

    [RealServiceTheory]
    [MemberData(nameof(Artifacts))]
    public async Task Artifacts_agree(int index) => Agree(
        memory.Artifacts.Where(memory.Compile(OfArtifacts[index])).Select(a => a.ArtifactID),
        await memory.Cadc.Caom2.Artifact.Where(OfArtifacts[index]).Select(a => a.ArtifactID).ToListAsync());

    [RealServiceFact]
    public async Task Rows_along_keys_agree()
    {
        var (observations, planes) = (memory.Cadc.Caom2.Observation, memory.Cadc.Caom2.Plane);
        Agree(
            from o in memory.Observations from p in memory.PlanesOf(o) from a in memory.ArtifactsOf(p) select (
                o.ObservationID, p.ProductID, a.ContentLength),
            from x in await (from o in observations from p in o.Planes() from a in p.Artifacts() select new { o.ObservationID, p.ProductID,
                a.ContentLength }).ToListAsync()
            select (x.ObservationID, x.ProductID, x.ContentLength));
        Agree(
            from o in memory.Observations from p in memory.PlanesOf(o)
                .Where(p => p.CalibrationLevel == 2)
                .DefaultIfEmpty() select (o.ObservationID, p?.ProductID),
            from x in await (from o in observations from p in o.Planes()
                .Where(p => p.CalibrationLevel == 2)
                .DefaultIfEmpty() select new { o.ObservationID, p!.ProductID }).ToListAsync()
            select (x.ObservationID, x.ProductID));
        Agree(
            memory.Observations.Select(o => (o.ObservationID, memory.PlanesOf(o).Count())),
            (await observations.Select(o => new { o.ObservationID, N = o.Planes().Count() }).ToListAsync()).Select(
                x => (x.ObservationID, x.N)));
        Agree(
            memory.Planes.GroupBy(p => memory.ObservationOf(p)?.Collection).Select(g => (g.Key, g.Count())),
            (await planes.GroupBy(p => p.Observation()!.Collection)
                .Select(g => new { g.Key, N = g.Count() })
                .ToListAsync()).Select(x => (x.Key, x.N)));
        Agree(
            memory.Planes.Select(p => memory.ObservationOf(p)?.ObservationURI),
            (await planes.Select(p => p.Observation()).ToListAsync()).Select(o => o?.ObservationURI));
        Assert.Equal(
            memory.Planes.Max(p => memory.ObservationOf(p)?.SequenceNumber), await planes.MaxAsync(p => p.Observation()!.SequenceNumber));
    }

    [RealServiceFact]
    public async Task Some_planes_have_an_observation_and_some_observations_have_none() // or the comparisons above would say little
    {
        Assert.True(await memory.Cadc.Caom2.Plane.AnyAsync(p => p.Observation() != null));
        Assert.True(await memory.Cadc.Caom2.Observation.AnyAsync(o => o.Planes().Any()));
        Assert.Equal(
            memory.Observations.All(o => memory.PlanesOf(o).Any()), await memory.Cadc.Caom2.Observation.AllAsync(o => o.Planes().Any()));
    }

    private static void Agree<T>(IEnumerable<T> expected, IEnumerable<T> actual) => Assert.Equal(expected.Order(), actual.Order());

    /// <summary>All rows of the tables, read once.</summary>
    public sealed class Memory : IAsyncLifetime
    {
        private ILookup<Guid?, Plane> _planes = null!;
        private ILookup<Guid?, Artifact> _artifacts = null!;
        private ILookup<Guid?, Observation> _observationsById = null!;
        private ILookup<Guid?, Plane> _planesById = null!;

        public CadcArchive Cadc { get; } = new(Dachs.Missing is null ? Dachs.Url : new Uri("http://127.0.0.1:1/"));

        internal List<Observation> Observations { get; private set; } = [];

        internal List<Plane> Planes { get; private set; } = [];

        internal List<Artifact> Artifacts { get; private set; } = [];

        public async Task InitializeAsync()
        {
            if (Dachs.Missing is not null)
                return;
            Observations = await Cadc.Caom2.Observation.ToListAsync();
            Planes = await Cadc.Caom2.Plane.ToListAsync();
            Artifacts = await Cadc.Caom2.Artifact.ToListAsync();
            _planes = Planes.Where(p => p.ObsID != null).ToLookup(p => p.ObsID);
            _artifacts = Artifacts.Where(a => a.PlaneID != null).ToLookup(a => a.PlaneID);
            _observationsById = Observations.Where(o => o.ObsID != null).ToLookup(o => o.ObsID);
            _planesById = Planes.Where(p => p.PlaneID != null).ToLookup(p => p.PlaneID);
        }

        public Task DisposeAsync()
        {
            Cadc.Dispose();
            return Task.CompletedTask;
        }

        internal IEnumerable<Plane> PlanesOf(Observation o) => _planes[o.ObsID];

        internal IEnumerable<Artifact> ArtifactsOf(Plane p) => _artifacts[p.PlaneID];

        internal Observation? ObservationOf(Plane p) => _observationsById[p.ObsID].FirstOrDefault();

        internal Plane? PlaneOf(Artifact a) => _planesById[a.PlaneID].FirstOrDefault();

        /// <summary>A condition for rows in memory.</summary>
        internal Func<T, bool> Compile<T>(Expression<Func<T, bool>> condition) =>
            ((Expression<Func<T, bool>>)new InMemory(this).Visit(condition)).Compile();
    }

    private sealed class InMemory(Memory memory) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var visited = base.VisitMethodCall(node);
            Delegate? way = node.Method.DeclaringType != typeof(CadcArchiveNavigation) ? null : node.Method.Name switch
            {
                nameof(CadcArchiveNavigation.Planes) => memory.PlanesOf,
                nameof(CadcArchiveNavigation.Artifacts) => memory.ArtifactsOf,
                nameof(CadcArchiveNavigation.Observation) => memory.ObservationOf,
                nameof(CadcArchiveNavigation.Plane) => memory.PlaneOf,
                _ => throw new NotSupportedException(node.Method.Name),
            };
            return way is null ? visited : Expression.Invoke(Expression.Constant(way), ((MethodCallExpression)visited).Arguments);
        }
    }
}
