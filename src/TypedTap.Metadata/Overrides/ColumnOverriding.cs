using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Applies what people know of a column. Statements that contradict the column or each other are left out and told.</summary>
internal static class ColumnOverriding
{
    /// <summary>The column with everything but its names.</summary>
    public static TapColumnInfo Apply(TapColumnInfo column, TapColumnOverride known, string thing, string path, ProblemList problems)
    {
        var result = column with
        {
            Datatype = Datatype(column, known, thing, path, problems),
            Arraysize = Text(known.Arraysize, column.Arraysize),
            Xtype = Text(known.Xtype, column.Xtype),
            Unit = Text(known.Unit, column.Unit),
            Ucd = Text(known.Ucd, column.Ucd),
        };
        var type = TapType.Of(result);
        result = result with
        {
            IsBoolean = known.Boolean == true && IsInteger(result, type, thing, path, problems),
            ListSeparator = known.ListSeparator is { } separator && IsText(result, separator, type, thing, path, problems)
                ? separator
                : null,
        };
        result = result with { NullValues = NullValues(known, result, type, thing, path, problems) };
        if (known.Nullable == false && known.NullValues.Count > 0)
        {
            problems.Add(
                path + ".nullable",
                $"{thing} is said to be never null and to have values that mean null; remove \"nullable\" or \"nullValues\".");
            return result;
        }

        return known.Nullable is { } nullable ? result with { Nullable = nullable } : result;
    }

    private static string? Text(string? known, string? published) => known is null ? published : known.Length == 0 ? null : known;

    private static string Datatype(TapColumnInfo column, TapColumnOverride known, string thing, string path, ProblemList problems)
    {
        if (known.Datatype is not { } datatype)
            return column.Datatype;
        if (TapDatatype.Parse(datatype).Kind is not null)
            return datatype;
        problems.Add(
            path + ".datatype",
            $"{thing} can't be of datatype '{datatype}', which neither VOTable nor TAP 1.0 has; "
            + "write one such as char, int, long, double or TIMESTAMP.");
        return column.Datatype;
    }

    private static bool IsInteger(TapColumnInfo column, TapType type, string thing, string path, ProblemList problems)
    {
        if (TapTypeConventions.IsInteger(type.Kind))
            return true;
        problems.Add(
            path + ".boolean",
            $"{thing} is of datatype {Describe(column)}, and only whole numbers are booleans in disguise; "
            + "remove \"boolean\", or correct \"datatype\".");
        return false;
    }

    private static bool IsText(TapColumnInfo column, string separator, TapType type, string thing, string path, ProblemList problems)
    {
        if (separator.Length == 0)
        {
            problems.Add(
                path + ".listSeparator",
                $"Nothing separates the items of {thing}; write what does, such as \"|\", or remove \"listSeparator\".");
            return false;
        }

        if (type.Kind == TapTypeKind.String)
            return true;
        problems.Add(
            path + ".listSeparator",
            $"{thing} is of datatype {Describe(column)}, and only text holds lists; "
            + "remove \"listSeparator\", or correct \"datatype\" and \"xtype\".");
        return false;
    }

    private static ValueList<string> NullValues(
        TapColumnOverride known,
        TapColumnInfo column,
        TapType type,
        string thing,
        string path,
        ProblemList problems)
    {
        var values = new List<string>();
        for (var i = 0; i < known.NullValues.Count; i++)
        {
            var value = known.NullValues[i];
            var fault = values.Contains(value, StringComparer.Ordinal)
                ? "is there twice"
                : NullValueRule.FindFault(value, type, column.IsBoolean);
            if (fault is null)
                values.Add(value);
            else
            {
                problems.Add(
                    $"{path}.nullValues[{i}]",
                    $"'{value}' can't mean \"no value\" in {thing} of datatype {Describe(column)}: it {fault}.");
            }
        }

        return values.ToValueList();
    }

    private static string Describe(TapColumnInfo column)
    {
        var xtype = string.IsNullOrEmpty(column.Xtype) ? "" : $" with xtype '{column.Xtype}'";
        var size = string.IsNullOrEmpty(column.Arraysize) ? "" : $"[{column.Arraysize}]";
        return $"'{column.Datatype}{size}'{xtype}";
    }
}
