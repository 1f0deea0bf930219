namespace TypedTap.Testing;

/// <summary>Where a redirect leads.</summary>
public enum RedirectTarget
{
    /// <summary>Another path of the same origin, written as an absolute URL.</summary>
    SameOrigin,

    /// <summary>Another path of the same origin, written as a path.</summary>
    OtherPath,

    /// <summary>Another http origin of this machine.</summary>
    OtherOrigin,

    /// <summary>An https origin of this machine.</summary>
    Https,

    /// <summary>Back to where it came from, for ever.</summary>
    Loop,

    /// <summary>Nowhere: there is no Location.</summary>
    NoLocation,

    /// <summary>To two places, here and at another origin; there is nothing (404) at either.</summary>
    TwoLocations,
}
