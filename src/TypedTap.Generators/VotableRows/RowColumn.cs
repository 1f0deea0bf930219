namespace TypedTap.Generators.VotableRows;

/// <summary>A property that becomes a column: its FIELD, and how it is written and read.</summary>
internal sealed record RowColumn
{
    /// <summary>The property's name as written in code (<c>@class</c>).</summary>
    public required string PropertyName { get; init; }

    /// <summary>The FIELD's name.</summary>
    public required string FieldName { get; init; }

    public required string Datatype { get; init; }

    public string? Arraysize { get; init; }

    public string? Xtype { get; init; }

    public string? Unit { get; init; }

    public string? Ucd { get; init; }

    public string? Utype { get; init; }

    /// <summary>How values of the property's type go to the writer and come from the reader.</summary>
    public required RowValue Value { get; init; }
}
