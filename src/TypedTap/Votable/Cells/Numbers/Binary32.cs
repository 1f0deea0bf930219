namespace TypedTap.Votable.Cells;

/// <summary>The format of <see cref="float"/>.</summary>
internal readonly struct Binary32 : IBinaryFormat
{
    public static int FractionBits => 23;

    public static int Bias => 127;

    public static int LeastPower => -64;

    public static int GreatestPower => 38;

    public static int LeastTie => -17;

    public static int GreatestTie => 10;
}
