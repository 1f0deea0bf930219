using Quickstart.Archives;
using TypedTap.Linq;

namespace Quickstart.Queries;

/// <summary>A science frame of an observing programme.</summary>
public sealed record ScienceFrame(
    string? Id, string? Object, string? Instrument, string? Type, DateTime? Start, double? Exposure, long? Kilobytes);

/// <summary>The science frames of one observing programme, earliest first.</summary>
public static class ScienceFrames
{
    /// <summary>Builds the query.</summary>
    public static TapQuery<ScienceFrame> Of(EsoArchive eso, string programme) =>
        from r in eso.Dbo.Raw
        where r.DpCat == "SCIENCE" && r.ProgId == programme
        orderby r.MjdObs, r.DpId
        select new ScienceFrame(r.DpId, r.Object, r.Instrument, r.DpType, r.ExpStart, r.Exposure, r.AccessEstsize);
}
