using System.Runtime.InteropServices;

namespace TypedTap.Conformance.Votable;

/// <summary>A cell as the truth files write it.</summary>
/// <param name="Strict">Every difference shows.</param>
/// <param name="Loose">NaN is null, strings lose what pads them, and an array of one is its element.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellTexts(string Strict, string Loose)
{
    public const string Null = "~";

    public static readonly CellTexts OfNull = new(Null, Null);
}
