#nullable disable warnings // nulls are what is tested
using TypedTap.Sky;

namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class PlaneConditions
{
    private static readonly SkyCircle Field = SkyCircle.FromDegrees(53.4, -36.1, 2);
    private static readonly SkyCircle Wide = SkyCircle.FromDegrees(26.28, 23.30, 40);
    private static readonly SkyCircle Pole = SkyCircle.FromDegrees(0, 89, 60);
    private static readonly SkyCircle Wrap = SkyCircle.FromDegrees(359.9, 0, 30);
    private static readonly long[] Lengths = [2048, 4096, 1];

    public static OracleCases All { get; } = new("Planes where")
    {
        t => t.Planes.Where(p => p.CalibrationLevel >= 2).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.CalibrationLevel == 2 || p.CalibrationLevel == null).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.DataProductType == "image" && p.CalibrationLevel == 0).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.QualityFlag != "junk").Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.QualityFlag == "junk").Select(p => p.PlaneID),
        t => t.Planes.Where(p => !(p.QualityFlag == "junk" || p.CalibrationLevel == 3)).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyBoundsLower < 5e-7).Select(p => p.PlaneID),
        t => t.Planes.Where(p => !(p.EnergyBoundsLower < 5e-7)).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyBoundsUpper - p.EnergyBoundsLower > 1e-6).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyBoundsLower * 1e6 + 0.5 < p.EnergyBoundsUpper * 1e6).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.TimeExposure / 60 > 5).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.TimeExposure == 900).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.TimeExposure != 900).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyDimension > 2000).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyDimension * 2 > 7000).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.PositionDimensionNaxis1 == p.PositionDimensionNaxis2).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.PositionDimensionNaxis1 < p.PositionDimensionNaxis2).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.DataRelease > p.MetaRelease).Select(p => p.PlaneID),
        t => t.Planes.Where(p => !(p.DataRelease > p.MetaRelease)).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.ProvenanceName == null && p.MetricsMagLimit > 20).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.MetricsMagLimit > 20 || p.MetricsBackground > 0.5).Select(p => p.PlaneID),
        t => t.Planes.Where(p => !(p.MetricsMagLimit > 20 || p.MetricsBackground > 0.5)).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyBandpassName == null != true).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.PlaneID != null && p.PublisherID.EndsWith("raw")).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.ProductID.StartsWith("OBS0001")).Select(p => p.PlaneID),
        t => t.Planes.Where(p => !p.ProductID.Contains("raw")).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.TimeBoundsLower > 55000.5 && p.TimeBoundsUpper < 56000).Select(p => p.PlaneID),
        t => t.Planes.Where(p => (p.MetricsMagLimit ?? 0) > 22).Select(p => p.PlaneID),
        t => t.Planes.Where(p => (double?)p.EnergyDimension > 3999.5).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyDimension > p.CalibrationLevel).Select(p => p.PlaneID),
        t => t.Planes.Where(p => p.EnergyDimension + p.CalibrationLevel > 4000).Select(p => p.PlaneID),
        t => t.Observations.Where(
            o => SkyQuery.Point(o.TargetPositionCoordinatesCval1, o.TargetPositionCoordinatesCval2).IsWithin(Field)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => !SkyQuery.Point(o.TargetPositionCoordinatesCval1, o.TargetPositionCoordinatesCval2).IsWithin(Wide)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => SkyQuery.Point(o.TargetPositionCoordinatesCval1, o.TargetPositionCoordinatesCval2).IsWithin(Pole)).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => SkyQuery.Point(o.TargetPositionCoordinatesCval1, o.TargetPositionCoordinatesCval2).IsWithin(Wrap)
                && o.TargetRedshift != null).Select(o => o.ObsID),
        t => t.Observations.Where(
            o => SkyQuery.Point(o.TargetPositionCoordinatesCval1, o.TargetPositionCoordinatesCval2).IsWithin(Wrap) || o.Collection == "NTT")
                .Select(o => o.ObsID),
        t => t.Observations.Where(
            o => !(SkyQuery.Point(o.TargetPositionCoordinatesCval1, o.TargetPositionCoordinatesCval2).IsWithin(Pole)
                && o.SequenceNumber > 500)).Select(o => o.ObsID),
        t => t.Artifacts.Where(a => a.ContentLength > 100000000).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => !(a.ContentLength > 100000000)).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ContentLength == null).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ContentLength * 2 < 40000).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ContentLength + 1 > a.ContentLength).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ProductType == "preview" && a.ContentType != "image/png").Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ReleaseType == "data" || a.ContentLength < 20000).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.Uri.EndsWith(".fits")).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => !a.Uri.EndsWith(".fits")).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ContentType == a.ReleaseType).Select(a => a.ArtifactID),
        t => t.Artifacts.Where(a => a.ContentType != a.ReleaseType && a.ProductType != "science").Select(a => a.ArtifactID),
    };
}
