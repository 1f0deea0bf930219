namespace TypedTap.Testing.Engine.Values;

/// <summary>The type of a column or of an expression, in VOTable's words.</summary>
/// <param name="Kind">What holds a value while a query runs.</param>
/// <param name="Datatype">The VOTable datatype.</param>
/// <param name="Arraysize">The VOTable arraysize, or null.</param>
/// <param name="Xtype">The DALI xtype, or null.</param>
internal sealed record EngineType(EngineKind Kind, string Datatype, string? Arraysize = null, string? Xtype = null)
{
    public static readonly EngineType Null = new(EngineKind.Null, "char", "*");
    public static readonly EngineType Boolean = new(EngineKind.Boolean, "boolean");
    public static readonly EngineType Short = new(EngineKind.Integer, "short");
    public static readonly EngineType Int = new(EngineKind.Integer, "int");
    public static readonly EngineType Long = new(EngineKind.Integer, "long");
    public static readonly EngineType Float = new(EngineKind.Number, "float");
    public static readonly EngineType Double = new(EngineKind.Number, "double");
    public static readonly EngineType Text = new(EngineKind.Text, "char", "*");
    public static readonly EngineType UnicodeText = new(EngineKind.Text, "unicodeChar", "*");
    public static readonly EngineType Timestamp = new(EngineKind.Timestamp, "char", "*", "timestamp");
    public static readonly EngineType Point = new(EngineKind.Shape, "double", "2", "point");
    public static readonly EngineType Circle = new(EngineKind.Shape, "double", "3", "circle");
    public static readonly EngineType Polygon = new(EngineKind.Shape, "double", "*", "polygon");
    public static readonly EngineType Region = new(EngineKind.Shape, "char", "*", "shape");

    public bool IsNumeric => Kind is EngineKind.Integer or EngineKind.Number;
}
