namespace TypedTap.Votable.Cells;

/// <summary>A binary format of IEEE 754, as far as rounding to it needs to know it.</summary>
internal interface IBinaryFormat
{
    /// <summary>Bits of the fraction as stored, without the leading 1.</summary>
    static abstract int FractionBits { get; }

    /// <summary>What is added to an exponent to store it.</summary>
    static abstract int Bias { get; }

    /// <summary>Below this power of ten every mantissa of 64 bits becomes 0.</summary>
    static abstract int LeastPower { get; }

    /// <summary>Above this power of ten every mantissa but 0 becomes infinite.</summary>
    static abstract int GreatestPower { get; }

    /// <summary>
    /// From this power of ten on, a mantissa of 64 bits can be half way between two numbers: 5^-q fits beside the bits of a half.
    /// </summary>
    static abstract int LeastTie { get; }

    /// <summary>Up to this power of ten: 5^q has no more bits than a half.</summary>
    static abstract int GreatestTie { get; }
}
