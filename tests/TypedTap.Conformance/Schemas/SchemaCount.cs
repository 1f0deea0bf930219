using System.Globalization;

namespace TypedTap.Conformance.Schemas;

/// <summary>How many tables and columns there are.</summary>
internal sealed record SchemaCount(int Tables, int Columns)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tables} tables, {Columns} columns");
}
