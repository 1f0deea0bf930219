namespace TypedTap.Metadata;

/// <summary>How a published name becomes a name in C#.</summary>
public enum NamingStyle
{
    /// <summary><c>obsID</c> is <c>ObsID</c>, <c>mjd_obs</c> is <c>MjdObs</c>, <c>"[Fe/H]"</c> is <c>FeOverH</c>.</summary>
    PascalCase,

    /// <summary>The published spelling wherever C# takes it: <c>obsID</c>, <c>mjd_obs</c>, <c>RAJ2000</c>.</summary>
    Published,
}
