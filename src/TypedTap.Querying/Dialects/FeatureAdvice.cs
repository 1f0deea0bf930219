using TypedTap.Adql;

namespace TypedTap.Querying.Dialects;

/// <summary>What to do where a service lacks a feature.</summary>
internal static class FeatureAdvice
{
    public static string For(AdqlFeature feature) => feature.Type switch
    {
        AdqlFeatureTypes.Text =>
            "compare texts as they are stored ('==', StartsWith), list the spellings with Contains, or filter the rows after reading them",
        AdqlFeatureTypes.Sets => "run the queries one after the other and combine their rows, or say it with || and && in Where",
        AdqlFeatureTypes.CommonTables => "leave AsCte out",
        AdqlFeatureTypes.Types => "convert in the final Select, which runs on the client",
        AdqlFeatureTypes.Conditional => "compare the fallback with a constant, or test the column for null beside it",
        AdqlFeatureTypes.Unit => "multiply by the factor between the units",
        AdqlFeatureTypes.Offset => "sort by a key and go on after the last one: 'Where(x => x.Id > last).OrderBy(x => x.Id).Take(n)'",
        AdqlFeatureTypes.Geometry => Geometry(feature.Form),
        AdqlFeatureTypes.UserDefinedFunctions =>
            "call one that it declares (those are the methods of the archive's class Functions), or, if you know that it has this one, say so in TapServiceTraits.Adql.Known",
        _ => "say it otherwise, or do it after reading the rows",
    };

    private static string Geometry(string form) => form switch
    {
        "DISTANCE" =>
            "compare the distance with an angle ('DistanceTo(p) < Angle.Arcminutes(1)'), which needs no more than CONTAINS, or compute it in the final Select",
        "AREA" or "CENTROID" or "COORD1" or "COORD2" => "compute it in the final Select, which runs on the client",
        "POLYGON" or "BOX" => "use a circle around the shape, and test the shape after reading the rows",
        _ => "compare the coordinates themselves: with a SkyRange, say",
    };
}
