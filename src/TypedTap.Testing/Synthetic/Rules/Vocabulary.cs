using System.Collections.Frozen;

namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Words of columns that have few: those of ObsCore 1.1 and CAOM-2, and what ESO and CADC put into their own. By the name in lower
/// case without underscores.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["dataproducttype"] = ["image", "image", "image", "spectrum", "spectrum", "cube", "timeseries", "visibility", "measurements"],
        ["dataproductsubtype"] = ["science", "calibrated", "tile"],
        ["oucd"] = ["phot.flux", "phot.flux.density;em.wl", "phot.mag", "phot.count", "phot.flux.density"],
        ["ounit"] = ["adu", "Jy", "erg.cm**-2.s**-1.Angstrom**-1"],
        ["sucd"] = ["pos.eq"],
        ["sunit"] = ["deg"],
        ["emucd"] = ["em.wl", "em.freq"],
        ["emunit"] = ["m", "nm", "Hz"],
        ["scalibstatus"] = ["calibrated", "uncalibrated"],
        ["tcalibstatus"] = ["calibrated", "uncalibrated"],
        ["emcalibstatus"] = ["calibrated", "uncalibrated"],
        ["ocalibstatus"] = ["absolute", "relative", "normalized", "any"],
        ["datarights"] = ["public", "public", "public", "secure", "proprietary"],
        ["targetclass"] = ["star", "galaxy", "nebula", "field", "solar system"],
        ["targettype"] = ["object", "object", "field"],
        ["dpcat"] = ["SCIENCE", "SCIENCE", "SCIENCE", "CALIB", "CALIB", "ACQUISITION"],
        ["dptype"] = ["OBJECT", "OBJECT", "SKY", "STD", "FLAT", "BIAS", "WAVE"],
        ["dptech"] = ["IMAGE", "SPECTRUM", "IFU", "ECHELLE", "IMAGE,JITTER"],
        ["obsmode"] = ["service", "visitor"],
        ["insmode"] = ["WFM-NOAO-N", "WFM-AO-N", "SLIT", "IMG"],
        ["intent"] = ["science", "science", "science", "calibration"],
        ["type"] = ["OBJECT", "OBJECT", "OBJECT", "FLAT", "BIAS", "DARK"],
        ["algorithmname"] = ["exposure", "exposure", "exposure", "composite", "stack"],
        ["producttype"] = ["science", "science", "calibration", "auxiliary", "preview", "thumbnail"],
        ["releasetype"] = ["data", "meta"],
        ["contenttype"] = ["application/fits", "application/fits", "image/fits", "image/jpeg"],
        ["accessformat"] = ["application/fits", "application/x-votable+xml;content=datalink", "image/fits"],
        ["qualityflag"] = ["", "", "", "", "", "", "junk"],
        ["requirementsflag"] = ["", "", "", "fail"],
        ["targetpositioncoordsys"] = ["ICRS", "FK5"],
        ["transitionspecies"] = ["CO", "HCN", "HI"],
        ["energytransitionspecies"] = ["CO", "HCN", "HI"],
        ["energytransitiontransition"] = ["1-0", "2-1", "3-2"],
        ["polstates"] = ["I", "Q", "U", "V"],
        ["polarizationstates"] = ["I", "Q", "U", "V"],
        ["customctype"] = ["FARADAY", "RM"],
        ["tabletype"] = ["table"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string[] Targets { get; } =
    [
        "M31", "M33", "M51", "M87", "M104", "NGC 253", "NGC 300", "NGC 1365", "NGC 3115", "NGC 4993", "NGC 6397", "47 Tuc", "Omega Cen",
        "HD 189733", "WASP-12", "Proxima Cen",
        "SN 1987A", "3C 273", "Cen A", "Abell 2744", "COSMOS", "HUDF", "LMC", "SMC", "Orion", "Eta Car", "Fornax A", "Sgr A*", "TRAPPIST-1",
        "Vega",
    ];

    public static string[] People { get; } =
        ["Leavitt, H.", "Cannon, A.", "Payne, C.", "Oort, J.", "Rubin, V.", "Hubble, E.", "Burbidge, M.", "Ruiz, M.", "Chandrasekhar, S.", "Bell, J."];

    public static string[]? Find(string compactName) => Words.GetValueOrDefault(compactName);
}
