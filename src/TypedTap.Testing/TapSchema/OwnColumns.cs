using System.Globalization;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Testing.TapSchema;

/// <summary>
/// The columns of a table of TAP_SCHEMA that are a service's own, like the number and version of a catalogue at ESO, and what they say of
/// each table or column. TAP 1.1 section 4 lets a service add columns.
/// </summary>
internal static class OwnColumns
{
    /// <summary>The columns: those that an archive's TAP_SCHEMA has, and those that something is told of.</summary>
    /// <param name="standard">The table of TAP_SCHEMA as the standard has it.</param>
    /// <param name="archives">The same table as archives have it.</param>
    /// <param name="told">What a snapshot keeps of each table or column beyond the standard.</param>
    public static IEnumerable<TapColumnInfo> Of(
        TapTableInfo standard, IEnumerable<TapTableInfo> archives, IEnumerable<ValueList<TapExtraInfo>> told)
    {
        var known = standard.Columns.Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var values = told.SelectMany(static one => one).ToLookup(
            static one => one.Name, static one => one.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var column in archives.SelectMany(static table => table.Columns).Where(column => known.Add(NameOf(column))))
            yield return Column(NameOf(column), TypeOf(column.Datatype, values[NameOf(column)]), column.Description);
        foreach (var name in values.Select(static one => one.Key).Where(known.Add))
            yield return Column(name, TypeOf("long", values[name]), description: null);
    }

    /// <summary>
    /// The values of one table or column, in the order of the columns of a table of TAP_SCHEMA; without those that the standard has.
    /// </summary>
    /// <param name="described">The table of TAP_SCHEMA, with its own columns behind the others.</param>
    /// <param name="standard">How many columns the standard has.</param>
    /// <param name="told">What is told.</param>
    public static IEnumerable<object?> Values(TapTableInfo described, int standard, ValueList<TapExtraInfo> told) =>
        described.Columns.Skip(standard).Select(column =>
            told.FirstOrDefault(one => string.Equals(one.Name, NameOf(column), StringComparison.OrdinalIgnoreCase))?.Value is not { } value
                ? null
                : column.Datatype == "double" ? double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)
                : column.Datatype != "char" ? long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : (object)value);

    private static string NameOf(TapColumnInfo column) => AdqlIdentifier.Unquote(column.Name);

    private static TapColumnInfo Column(string name, string datatype, string? description) => new()
    {
        Name = AdqlIdentifier.IsRegular(name) && !AdqlIdentifier.IsReserved(name) ? name : AdqlIdentifier.Quote(name),
        Datatype = datatype,
        Arraysize = datatype == "char" ? "*" : null,
        Description = description,
        Std = false,
    };

    // A snapshot keeps texts alone, so that the type is one that all of them can be read as.
    private static string TypeOf(string wanted, IEnumerable<string> values) => wanted switch
    {
        "short" or "int"
            or "long" when values.All(
                static value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) =>
            wanted,
        "short" or "int" or "long" or "float" or "double"
            when values.All(static value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) => "double",
        _ => "char",
    };
}
