using TypedTap.Model;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>Columns of the examples as quantities, as the generator writes them.</summary>
internal static class FormQuantities
{
    [TapQuantity("Size")]
    public static Angle? SizeAsAngle(this FormStar row) => RowQuantities.Angle(row.Size, 1, 1);

    [TapQuantity("Exposure")]
    public static TimeSpan? ExposureAsTimeSpan(this FormStar row) => RowQuantities.TimeSpan(row.Exposure, 1, 1);
}
