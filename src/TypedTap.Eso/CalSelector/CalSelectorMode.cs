namespace TypedTap.Eso;

/// <summary>Which calibrations are associated with a raw frame.</summary>
public enum CalSelectorMode
{
    /// <summary>Raw calibrations (<c>Raw2Raw</c>, "raw").</summary>
    Raw2Raw,

    /// <summary>
    /// Processed ones, master calibrations (<c>Raw2Master</c>, "processed"). Where there are none the service gives raw ones: see
    /// <see cref="CascadeStatus.ExecutedMode"/>.
    /// </summary>
    Raw2Master,
}
