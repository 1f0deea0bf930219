using TypedTap.Adql;
using TypedTap.Querying.Dialects;

namespace TypedTap.Tap;

/// <content>The services of which only their ADQL is particular.</content>
public sealed partial record TapServiceTraits
{
    // The parser of CDS, which others use, too.
    private static AdqlTraits Vollt { get; } = new() { TakesCoordinatesOfCentroids = false };

    /// <summary>
    /// ESA's Gaia archive, whose parser is its own: truth values are compared with <c>'True'</c>; it has set operators and OFFSET.
    /// </summary>
    public static TapServiceTraits EsaGaia { get; } = new()
    {
        Name = "ESA Gaia",
        Hosts = ["gea.esac.esa.int"],
        Adql = new AdqlTraits
        {
            TrueText = "True",
            FalseText = "False",
            Known = [new(AdqlFeatureTypes.Sets, "*"), new(AdqlFeatureTypes.Offset, "OFFSET")],
        },
    };

    /// <summary>VizieR at CDS.</summary>
    public static TapServiceTraits VizieR { get; } = new()
    {
        Name = "VizieR",
        Hosts = ["tapvizier.cds.unistra.fr", "tapvizier.u-strasbg.fr"],
        Adql = Vollt
    };

    /// <summary>SIMBAD at CDS.</summary>
    public static TapServiceTraits Simbad { get; } = new()
    {
        Name = "SIMBAD",
        Hosts = ["simbad.cds.unistra.fr", "simbad.u-strasbg.fr"],
        Adql = Vollt
    };

    /// <summary>IRSA: geometry only as one of the conditions that must all hold.</summary>
    public static TapServiceTraits Irsa { get; } = new()
    {
        Name = "IRSA",
        Hosts = ["irsa.ipac.caltech.edu"],
        Adql = new AdqlTraits { Sky = SkyConditions.TopLevel }
    };

    /// <summary>NOIRLab's Data Lab: no geometry, so that bounds of the coordinates are sent.</summary>
    public static TapServiceTraits NoirLab { get; } = new()
    {
        Name = "NOIRLab Data Lab",
        Hosts = ["datalab.noirlab.edu"],
        Adql = new AdqlTraits { Sky = SkyConditions.Boxes }
    };

    /// <summary>
    /// Rubin Observatory: functions <c>scisql_*</c> that are not declared. Give a condition on the sky with every query: the database is
    /// cut up by position.
    /// </summary>
    public static TapServiceTraits Rubin { get; } = new()
    {
        Name = "Rubin",
        Hosts = ["data.lsst.cloud"],
        Adql = new AdqlTraits { Known = [new(AdqlFeatureTypes.UserDefinedFunctions, "scisql_*")] },
    };

    /// <summary>MAST's registry and archive services: no UNION. They are at several hosts, so that the options have to name them.</summary>
    public static TapServiceTraits Mast { get; } = new()
    {
        Name = "MAST",
        Adql = Vollt with { Missing = [new(AdqlFeatureTypes.Sets, "*")], TakesSetOperators = false }
    };
}
