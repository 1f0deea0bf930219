using System.Runtime.InteropServices;

namespace TypedTap.Adql;

/// <summary>A stretch of query text.</summary>
/// <param name="Start">The offset of its first character, from 0, in UTF-16 code units.</param>
/// <param name="Length">How many code units it has.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AdqlSpan(int Start, int Length)
{
    /// <summary>The offset after its last character.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from a first offset up to, not including, a last.</summary>
    public static AdqlSpan Between(int start, int end) => new(start, end - start);
}
