using System.Globalization;
using System.Runtime.InteropServices;

namespace TypedTap.Votable.Cells;

/// <summary>A decoded element, before it is converted to what the caller wants.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Scalar(ScalarKind Kind, long Integer, double Number)
{
    public static Scalar Malformed => new(ScalarKind.Malformed, 0, 0);

    public bool IsNaN => Kind is ScalarKind.Single or ScalarKind.Double && double.IsNaN(Number);

    public static Scalar Of(bool value) => new(ScalarKind.Boolean, value ? 1 : 0, 0);

    public static Scalar Of(long value) => new(ScalarKind.Integer, value, 0);

    public static Scalar Of(float value) => new(ScalarKind.Single, 0, value);

    public static Scalar Of(double value) => new(ScalarKind.Double, 0, value);

    /// <summary>Invariant text: shortest round-trip digits, infinities as VOTable writes them.</summary>
    public string ToText() => Kind switch
    {
        ScalarKind.Boolean => Integer != 0 ? "true" : "false",
        ScalarKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        ScalarKind.Single or ScalarKind.Double when double.IsPositiveInfinity(Number) => "+Inf",
        ScalarKind.Single or ScalarKind.Double when double.IsNegativeInfinity(Number) => "-Inf",
        ScalarKind.Single => ((float)Number).ToString("R", CultureInfo.InvariantCulture),
        ScalarKind.Double => Number.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };
}
