using System.Numerics;
using TypedTap.Testing.Engine.Operators;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>A part of a FROM clause with the operators that give its rows.</summary>
/// <param name="Rows">Those operators.</param>
/// <param name="Sources">The sources that they set, a bit each.</param>
/// <param name="Estimate">About how many rows they give.</param>
/// <param name="Size">How many rows the largest table in it has.</param>
/// <param name="IsCorrelated">Whether the rows depend on a query around.</param>
internal sealed record PlannedPart(RowSource Rows, ulong Sources, double Estimate, double Size, bool IsCorrelated)
{
    /// <summary>The table, if the part is no more than one.</summary>
    public PlannedLeaf? Leaf { get; init; }

    /// <summary>How many rows are looked at to give them.</summary>
    public double Cost { get; init; }

    public int[] Positions => PositionsOf(Sources);

    public static int[] PositionsOf(ulong sources)
    {
        var positions = new int[BitOperations.PopCount(sources)];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = BitOperations.TrailingZeroCount(sources);
            sources &= sources - 1;
        }

        return positions;
    }
}
