#nullable disable warnings // nulls are what is tested
namespace TypedTap.RealService.Tests.Oracle.Cases;

internal static class Projections
{
    public static OracleCases All { get; } = new("Projections")
    {
        t => t.Observations.Select(o => new { o.ObsID, o.TargetRedshift, Twice = o.TargetRedshift * 2 }),
        t => t.Observations.Select(o => new { o.ObsID, Name = o.TargetName == null ? "?" : o.TargetName.ToUpper() }),
        t => t.Observations.Select(o => new { o.ObsID, Old = o.MetaRelease < new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc) }),
        t => t.Observations.Select(o => o.Collection + "/" + o.ObservationID),
        t => t.Observations.Select(o => $"{o.Collection}:{o.SequenceNumber}"),
        t => t.Observations.Select(o => new { o.ObsID, Length = (o.TargetName ?? "").Length }),
        t => t.Observations.Select(o => new { Moving = o.TargetMoving == true, o.TargetStandard }),
        t => t.Observations.Select(o => new { o.SequenceNumber, Next = o.SequenceNumber + 1, Rest = o.SequenceNumber % 7 }),
        t => t.Observations.Select(o => new { o.ProposalPi, o.ProposalTitle }),
        t => t.Planes.Select(
            p => new { p.PlaneID, Width = p.EnergyBoundsUpper - p.EnergyBoundsLower, Days = p.TimeBoundsUpper - p.TimeBoundsLower }),
        t => t.Planes.Select(p => p.DataRelease - p.MetaRelease),
        t => t.Artifacts.Where(a => a.ContentLength > 100000000).Select(
            a => new { Megabytes = a.ContentLength / 1e6, Whole = a.ContentLength / 1000000 }),
        t => t.Observations.Select(o => 1),
        t => t.Observations.Select(o => o),
        t => t.Members,
        t => t.Fields,
        t => t.Investigators,
    };
}
