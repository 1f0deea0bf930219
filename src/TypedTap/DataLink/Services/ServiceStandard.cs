namespace TypedTap.DataLink;

/// <summary>What a described service speaks, as far as this library knows it.</summary>
public enum ServiceStandard
{
    /// <summary>A service of no standard, or of one that is not known here.</summary>
    Other,

    /// <summary>DataLink's <c>{links}</c>, of any version.</summary>
    DataLink,

    /// <summary>SODA's <c>{sync}</c>: cut-outs at once.</summary>
    SodaSync,

    /// <summary>SODA's <c>{async}</c>: cut-outs by jobs.</summary>
    SodaAsync,
}
