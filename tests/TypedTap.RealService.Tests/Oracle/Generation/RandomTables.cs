using System.Linq.Expressions;
using TypedTap.RealService.Tests.Differential;
using TypedTap.RealService.Tests.Cadc.Caom2;

namespace TypedTap.RealService.Tests.Oracle.Generation;

/// <summary>The tables that random queries begin with, and values that they have.</summary>
internal sealed class RandomTables(OracleTables memory)
{
    private const int Samples = 60;
    private int _uses;

    /// <summary>What stands for the tables.</summary>
    public static ParameterExpression Tables { get; } = Expression.Parameter(typeof(OracleTables), "t");

    public RandomRelation Any(Dice dice) => Use(dice.Pick([.. _names, "Observations", "Planes"]));

    public RandomRelation Use(string name) => name switch
    {
        "Observations" => Of(memory.Observations, name, new() { ["ObsID"] = "obs", ["ProposalPi"] = "pi" }, ["ObsID", "ObservationID"], [
            "ObsID", "ObservationID", "Collection", "TargetName", "ProposalPi", "ProposalTitle", "SequenceNumber", "TargetRedshift",
            "TargetMoving", "MetaRelease", "InstrumentName",
            "EnvironmentSeeing", "TargetPositionCoordinatesCval1", "TargetPositionCoordinatesCval2", "Type",
        ]),
        "Planes" => Of(memory.Planes, name, new() { ["ObsID"] = "obs", ["PlaneID"] = "plane" }, ["PlaneID", "ProductID"], [
            "PlaneID", "ObsID", "ProductID", "DataProductType", "CalibrationLevel", "QualityFlag", "TimeExposure", "MetricsMagLimit",
            "MetricsBackground", "DataRelease", "MetaRelease",
            "ProvenanceName", "PositionTimeDependent",
        ]),
        "Artifacts" =>
            Of(
                memory.Artifacts, name, new() { ["PlaneID"] = "plane" }, ["ArtifactID"],
                ["ArtifactID", "PlaneID", "ProductType", "ReleaseType", "ContentType", "ContentRelease"]),
        "Members" => Of(memory.Members, name, new() { ["ParentID"] = "obs" }, [], ["ParentID", "MemberID"]),
        "Investigators" => Of(memory.Investigators, name, new() { ["ProposalPi"] = "pi" }, [], ["ProposalPi", "NumTuples"]),
        _ => Of(
            memory.Fields, name, [], [],
            ["Collection", "InstrumentName", "TelescopeName", "CalibrationLevel", "MaxTimeBoundsCval1", "EnergyBandpassName"]),
    };

    private static readonly string[] _names = ["Observations", "Planes", "Artifacts", "Members", "Investigators", "Fields"];

    private RandomRelation Of<T>(IQueryable<T> rows, string name, Dictionary<string, string> links, string[] keys, string[] columns)
    {
        var use = ++_uses;
        var list = rows.ToList();
        return new RandomRelation(Expression.Property(Tables, name), typeof(T), [.. columns.Select(Column)], list.Count) { IsTable = true };

        RandomColumn Column(string column)
        {
            var property = typeof(T).GetProperty(column) ?? throw new InvalidOperationException($"{typeof(T)} has no {column}.");
            var values = list.Select(row => property.GetValue(row)).OfType<object>().ToList();
            var step = Math.Max(1, values.Count / Samples);
            return new RandomColumn(
                row => Expression.Property(row, property), property.PropertyType, [.. values.Where((_, i) => i % step == 0)])
            {
                Link = links.GetValueOrDefault(column),
                // The investigators' names are unique but for a missing one, which joins nothing.
                IsKey = keys.Contains(column, StringComparer.Ordinal),
                IsBig = property.PropertyType == typeof(long?),
                Origin = use,
                Axis = column is "TargetPositionCoordinatesCval1" ? "ra" : column is "TargetPositionCoordinatesCval2" ? "dec" : null,
            };
        }
    }
}
