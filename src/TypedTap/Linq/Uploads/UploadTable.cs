using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Votable;

namespace TypedTap.Linq.Uploads;

/// <summary>Uploads as tables of queries (TAP 1.1 §2.7.5): of the schema TAP_UPLOAD, with the columns that the VOTable has.</summary>
internal static class UploadTable
{
    /// <summary>A table with columns.</summary>
    public static TapTableInfo Info(string name, ValueList<TapColumnInfo> columns) =>
        new() { Name = "TAP_UPLOAD." + name, Columns = columns };

    /// <summary>A table whose rows are of a type that knows its columns.</summary>
    public static TapTableMapping<T> Of<T>(string name)
        where T : IVoTableRow<T> => new("TAP_UPLOAD." + name, T.VoTableColumns.Select(Uploaded).ToValueList(), T.ReadVoTable);

    // The VOTable has a column's bare name, whatever the service that it comes from calls it.
    private static TapColumnBinding Uploaded(TapColumnBinding binding) =>
        binding with { Column = binding.Column with { Name = AdqlIdentifier.ToAdql(AdqlIdentifier.Unquote(binding.Column.Name)) } };
}
