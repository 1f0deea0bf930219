using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>
/// A FIELD of a VOTable, that is, a column as the answer describes it (VOTable 1.4, section 4.1). Attributes are as
/// published, surrounding white space removed; absent ones are null.
/// </summary>
public record VoTableField
{
    /// <summary>The column's name; the ID, or an empty string, where a service forgot it.</summary>
    public required string Name { get; init; }

    /// <summary>The XML ID.</summary>
    public string? Id { get; init; }

    /// <summary>The datatype: int, double, char …; char where a service forgot it.</summary>
    public required string Datatype { get; init; }

    /// <summary>The array size: <c>3</c>, <c>*</c>, <c>10*</c>, <c>2x*</c>; null for a scalar.</summary>
    public string? Arraysize { get; init; }

    /// <summary>The extended type of DALI or of the service: timestamp, point, interval, adql:REGION …</summary>
    public string? Xtype { get; init; }

    /// <summary>The unit, verbatim.</summary>
    public string? Unit { get; init; }

    /// <summary>The unified content descriptor.</summary>
    public string? Ucd { get; init; }

    /// <summary>The role in a data model.</summary>
    public string? Utype { get; init; }

    /// <summary>The XML ID of the COOSYS, TIMESYS or GROUP that this column refers to.</summary>
    public string? Ref { get; init; }

    /// <summary>The number of characters for display, verbatim.</summary>
    public string? Width { get; init; }

    /// <summary>The number of significant digits, verbatim: <c>4</c>, <c>F4</c>, <c>E6</c>.</summary>
    public string? Precision { get; init; }

    /// <summary>What the column means.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The VALUES: null value, limits, options; null when there are none. Of several, the one that names a null, or the first.
    /// </summary>
    public VoTableValues? Values { get; init; }

    /// <summary>The LINKs.</summary>
    public ValueList<VoTableLink> Links { get; init; } = ValueList<VoTableLink>.Empty;

    /// <summary>The value that stands for null (the null attribute of VALUES), verbatim.</summary>
    public string? NullValue => Values?.Null;

    /// <summary>The datatype with the array size, as error messages show it: <c>double[2]</c>.</summary>
    public string TypeText => Arraysize is null ? Datatype : $"{Datatype}[{Arraysize}]";
}
