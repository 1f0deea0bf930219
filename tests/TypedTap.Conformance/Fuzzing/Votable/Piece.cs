using System.Runtime.InteropServices;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>A stretch of a document.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int Start, int Length)
{
    public static readonly Piece None = new(-1, 0);

    public int End => Start + Length;

    public bool IsNone => Start < 0;
}
