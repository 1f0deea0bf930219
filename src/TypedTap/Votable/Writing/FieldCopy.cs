using TypedTap.Adql;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>Makes FIELDs as found into FIELDs that can be written: documents name datatypes and sizes that VOTable does not have.</summary>
internal static class FieldCopy
{
    /// <summary>The table with such columns; what it says of the number of rows is left out, as it is often wrong.</summary>
    public static VoTableTable Of(VoTableTable table, VoTableSerialization serialization) => table with
    {
        Nrows = null,
        Fields = table.Fields.Select(field => Of(field, serialization)).ToValueList(),
        Params = table.Params.Select(Of).ToValueList(),
    };

    private static VoTableField Of(VoTableField field, VoTableSerialization serialization)
    {
        var (datatype, arraysize) = Declare(field);

        // Strictly this is one character, but documents mean strings.
        if (datatype is "char" or "unicodeChar" && arraysize is null && serialization == VoTableSerialization.TableData)
            arraysize = "*";
        return field with { Datatype = datatype, Arraysize = arraysize };
    }

    private static VoTableParam Of(VoTableParam param)
    {
        var (datatype, arraysize) = Declare(param);
        return param with { Datatype = datatype, Arraysize = arraysize };
    }

    private static (string Datatype, string? Arraysize) Declare(VoTableField field)
    {
        var type = Datatypes.Parse(field.Datatype);
        var isString = type == VoTableDatatype.Unknown || Datatypes.IsStringName(field.Datatype);
        var arraysize = string.IsNullOrWhiteSpace(field.Arraysize) ? (isString ? "*" : null) : field.Arraysize.Trim();
        return (DatatypeNames.Of(type), ColumnShape.TryParse(arraysize, out _) ? arraysize : "*");
    }
}
