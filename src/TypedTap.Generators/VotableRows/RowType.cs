namespace TypedTap.Generators.VotableRows;

/// <summary>What a C# type becomes in a VOTable unless the property says otherwise.</summary>
/// <param name="Suffix">What the names of the writer's and the reader's methods end with.</param>
/// <param name="Datatype">The datatype.</param>
/// <param name="Arraysize">The arraysize; null for a scalar.</param>
/// <param name="Xtype">The extended type, or null.</param>
/// <param name="Shape">Which arraysizes the property may have.</param>
/// <param name="Datatypes">The datatypes that the property may have.</param>
/// <param name="Guard">The method that deals with nulls where the property cannot be null.</param>
internal sealed record RowType(
    string Suffix, string Datatype, string? Arraysize, string? Xtype, RowShape Shape, string Datatypes, string Guard)
{
    private const string Integers = "unsignedByte short int long float double";
    private const string Text = "char unicodeChar";

    /// <summary>
    /// The type of single values by their name in C# or, without <c>global::</c>, their full name; null for one that has none.
    /// </summary>
    public static RowType? Scalar(string name) => name switch
    {
        "bool" => new("Boolean", "boolean", null, null, RowShape.Scalar, "boolean bit", "Required"),
        "byte" => new("Byte", "unsignedByte", null, null, RowShape.Scalar, Integers, "Required"),
        "short" => new("Int16", "short", null, null, RowShape.Scalar, Integers, "Required"),
        "int" => new("Int32", "int", null, null, RowShape.Scalar, Integers, "Required"),
        "long" => new("Int64", "long", null, null, RowShape.Scalar, Integers, "Required"),
        "float" => new("Single", "float", null, null, RowShape.Scalar, "float double", "Number"),
        "double" => new("Double", "double", null, null, RowShape.Scalar, "float double", "Number"),
        "string" => new("String", "char", "*", null, RowShape.Text, Text, "Text"),
        "System.DateTime" => new("Timestamp", "char", "*", "timestamp", RowShape.Text, Text, "Required"),
        "System.Guid" => new("Guid", "char", "36", "uuid", RowShape.Text, Text, "Required"),
        "System.Numerics.Complex" => new("Complex", "doubleComplex", null, null, RowShape.Scalar, "floatComplex doubleComplex", "Number"),
        "TypedTap.Sky.SkyPoint" => new("Point", "double", "2", "point", RowShape.Array, "float double", "Required"),
        "TypedTap.Sky.SkyCircle" => new("Circle", "double", "3", "circle", RowShape.Array, "float double", "Required"),
        "TypedTap.Sky.SkyPolygon" => new("Polygon", "double", "*", "polygon", RowShape.Array, "float double", "Required"),
        "TypedTap.Sky.SkyRegion" => new("Region", "char", "*", "adql:REGION", RowShape.Text, Text, "Required"),
        "TypedTap.Sky.Interval<double>" => new("Interval", "double", "2", "interval", RowShape.Array, "short int float double", "Required"),
        _ => null,
    };

    /// <summary>The type of arrays by that of their elements; null for one that has none.</summary>
    public static RowType? ArrayOf(string element) => element switch
    {
        "string" => new("StringArray", "char", null, null, RowShape.Strings, Text, "Elements"),
        "TypedTap.Sky.Interval<double>" =>
            new("IntervalArray", "double", "2x*", "multiinterval", RowShape.Array, "float double", "Elements"),
        "bool" or "byte" or "short" or "int" or "long" or "float" or "double" or "System.Numerics.Complex" => Array(Scalar(element)!),
        _ => null,
    };

    private static RowType Array(RowType element) =>
        element with { Suffix = element.Suffix + "Array", Arraysize = "*", Shape = RowShape.Array, Guard = "Elements" };
}
