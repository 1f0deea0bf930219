namespace TypedTap;

/// <summary>What <c>tap_schema</c> says of the column behind a generated property.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class TapColumnAttribute : Attribute
{
    /// <summary>Names the column.</summary>
    /// <param name="name">The column's name as published, quotes included.</param>
    public TapColumnAttribute(string name) => Name = name;

    /// <summary>The column's name as published, quotes included.</summary>
    public string Name { get; }

    /// <summary>The VOTable datatype, such as <c>double</c>.</summary>
    public string? Datatype { get; set; }

    /// <summary>The VOTable arraysize, such as <c>36</c> or <c>*</c>.</summary>
    public string? Arraysize { get; set; }

    /// <summary>The DALI xtype, such as <c>timestamp</c>.</summary>
    public string? Xtype { get; set; }

    /// <summary>The unit, such as <c>deg</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>The UCD, such as <c>pos.eq.ra</c>.</summary>
    public string? Ucd { get; set; }

    /// <summary>The utype: the column's role in a data model.</summary>
    public string? Utype { get; set; }
}
