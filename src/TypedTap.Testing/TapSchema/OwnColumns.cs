using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Testing.TapSchema;

/// <summary>
/// The columns of TAP_SCHEMA that are a service's own, like the number and version of a catalogue at ESO: what the snapshot keeps of its
/// tables, or of its columns, beyond the standard. TAP 1.1 section 4 lets a service add columns.
/// </summary>
internal sealed class OwnColumns
{
    private readonly List<(string Name, string Datatype)> _columns;

    private OwnColumns(List<(string Name, string Datatype)> columns) => _columns = columns;

    /// <summary>The columns as TAP_SCHEMA describes them.</summary>
    public IEnumerable<TapColumnInfo> Described => _columns.Select(static column => new TapColumnInfo
    {
        Name = AdqlIdentifier.IsRegular(column.Name) && !AdqlIdentifier.IsReserved(column.Name) ? column.Name : AdqlIdentifier.Quote(column.Name),
        Datatype = column.Datatype,
        Arraysize = column.Datatype == "char" ? "*" : null,
        Std = false,
    });

    /// <summary>The columns that are needed for what is told of some tables or columns.</summary>
    /// <param name="all">What is told of each.</param>
    /// <param name="standard">The table of TAP_SCHEMA, whose columns the standard has.</param>
    public static OwnColumns Of(IEnumerable<ValueList<TapExtraInfo>> all, TapTableInfo standard)
    {
        var known = standard.Columns.Select(column => AdqlIdentifier.Unquote(column.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = from extra in all.SelectMany(static one => one)
                  where !known.Contains(extra.Name)
                  group extra.Value by extra.Name into values
                  select (values.Key, DatatypeOf(values));
        return new OwnColumns([.. own]);
    }

    /// <summary>The values of one table or column, in the order of the columns.</summary>
    public IEnumerable<object?> Values(ValueList<TapExtraInfo> extra) => _columns.Select(column =>
        extra.FirstOrDefault(one => string.Equals(one.Name, column.Name, StringComparison.OrdinalIgnoreCase))?.Value is not { } value ? null
        : column.Datatype switch
        {
            "long" => long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "double" => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture),
            _ => (object)value,
        });

    // A snapshot keeps texts alone, so that the type is that which all of them can be read as.
    private static string DatatypeOf(IEnumerable<string> values)
    {
        if (values.All(static value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return "long";
        return values.All(static value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? "double" : "char";
    }
}
