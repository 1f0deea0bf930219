using System.Xml.Linq;
using TypedTap.Adql;

namespace TypedTap.Testing.Protocol;

/// <summary>ADQL with its optional features and the functions of the database (TAPRegExt 1.0 §2.3).</summary>
internal sealed class LanguageElement(ServiceCore core)
{
    private const string Adql = "ivo://ivoa.net/std/ADQL#v";

    /// <summary>Features that ADQL 2.0 has no words for, so that a service of that version can't declare them.</summary>
    private static readonly AdqlFeature[] Newer =
    [
        new(AdqlFeatureTypes.Text, "UPPER"),
        new(AdqlFeatureTypes.Text, "ILIKE"),
        new(AdqlFeatureTypes.Sets, "UNION"),
        new(AdqlFeatureTypes.Sets, "EXCEPT"),
        new(AdqlFeatureTypes.Sets, "INTERSECT"),
        new(AdqlFeatureTypes.CommonTables, "WITH"),
        new(AdqlFeatureTypes.Types, "CAST"),
        new(AdqlFeatureTypes.Conditional, "COALESCE"),
        new(AdqlFeatureTypes.Unit, "IN_UNIT"),
        new(AdqlFeatureTypes.Offset, "OFFSET"),
    ];

    private static readonly AdqlFeature[] Always =
    [
        .. from name in (string[])[
            "AREA", "BOX", "CENTROID", "CIRCLE", "CONTAINS", "COORD1", "COORD2", "COORDSYS", "DISTANCE", "INTERSECTS", "POINT", "POLYGON",
            "REGION"
        ]
           select new AdqlFeature(AdqlFeatureTypes.Geometry, name),
        new(AdqlFeatureTypes.Text, "LOWER"),
    ];

    private readonly AdqlRefusals _refusals = new(core.Profile);

    public XElement Write() => new(
        "language",
        new XElement("name", "ADQL"),
        Version("2.0"),
        core.Profile.Adql >= AdqlVersion.V2_1 ? Version("2.1") : null,
        new XElement("description", "The Astronomical Data Query Language"),
        from feature in core.Profile.Adql >= AdqlVersion.V2_1 ? Always.Concat(Newer) : Always
        where !_refusals.Refuses(feature)
        group feature.Form by feature.Type into forms
        select Features(forms.Key, forms),
        core.Database.Describe().Capabilities.Functions is { Count: > 0 } functions
            ? Features(AdqlFeatureTypes.UserDefinedFunctions, functions)
            : null);

    private static XElement Version(string version) => new("version", new XAttribute("ivo-id", Adql + version), version);

    private static XElement Features(string type, IEnumerable<string> forms) => new(
        "languageFeatures",
        new XAttribute("type", type),
        forms.Select(form => new XElement("feature", new XElement("form", form))));
}
