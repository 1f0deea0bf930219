namespace TypedTap.Metadata;

/// <summary>What a number with a unit is.</summary>
public enum TapQuantityKind
{
    /// <summary>An angle, in degrees.</summary>
    Angle,

    /// <summary>A span of time, in seconds.</summary>
    TimeSpan,

    /// <summary>A length, in metres.</summary>
    Metres,

    /// <summary>A point in time, as a modified Julian date.</summary>
    Utc,
}
