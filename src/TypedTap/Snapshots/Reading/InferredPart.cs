namespace TypedTap.Snapshots.Reading;

/// <summary>The words of a column's <c>inferred</c>: what no description says of it.</summary>
internal static class InferredPart
{
    /// <summary>Not even that the column is there.</summary>
    public const string Name = "name";

    /// <summary>The datatype, and with it arraysize and xtype.</summary>
    public const string Datatype = "datatype";

    public const string Arraysize = "arraysize";

    public const string Xtype = "xtype";

    public const string Unit = "unit";

    public const string Ucd = "ucd";

    public const string Utype = "utype";

    public const string Description = "description";
}
