namespace TypedTap.RealService.Tests.Votable;

/// <summary>Programs that judge what is written.</summary>
public enum RefereeTool
{
    /// <summary>STILTS, with the validator votlint and the library STIL.</summary>
    Stilts,

    /// <summary>A Python with astropy.</summary>
    Astropy,

    /// <summary>A Python with pyvo.</summary>
    Pyvo,
}
