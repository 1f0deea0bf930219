namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>In what pieces a stream gives its bytes.</summary>
internal enum ChunkMode
{
    /// <summary>As many as are asked for.</summary>
    Whole,

    /// <summary>One at a time.</summary>
    Single,

    /// <summary>Odd numbers of them, small and larger ones in turn.</summary>
    Odd,
}
