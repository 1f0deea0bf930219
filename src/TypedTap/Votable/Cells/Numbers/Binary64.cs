namespace TypedTap.Votable.Cells;

/// <summary>The format of <see cref="double"/>.</summary>
internal readonly struct Binary64 : IBinaryFormat
{
    public static int FractionBits => 52;

    public static int Bias => 1023;

    public static int LeastPower => -342;

    public static int GreatestPower => 308;

    public static int LeastTie => -4;

    public static int GreatestTie => 23;
}
