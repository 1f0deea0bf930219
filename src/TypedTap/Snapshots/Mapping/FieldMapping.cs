using TypedTap.Adql;
using TypedTap.Vosi;
using TypedTap.Votable;

namespace TypedTap.Snapshots.Mapping;

/// <summary>From a FIELD of a VOTable to a column as a service would describe it.</summary>
internal static class FieldMapping
{
    public static VosiColumn Column(VoTableField field) => new()
    {
        Name = string.IsNullOrWhiteSpace(field.Name) ? "" : AdqlIdentifier.ToAdql(field.Name),
        Description = field.Description,
        Unit = field.Unit,
        Ucd = field.Ucd,
        Utype = field.Utype,
        DataType = new VosiDataType { Text = field.Datatype, Arraysize = field.Arraysize, ExtendedType = field.Xtype },
    };
}
