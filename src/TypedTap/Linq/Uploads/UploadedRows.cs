using TypedTap.Linq.Translation;
using TypedTap.Tap;

namespace TypedTap.Linq.Uploads;

/// <summary>A table of records that is sent along.</summary>
internal sealed class UploadedRows(TapUpload upload, TapTableMapping table) : TableRoot(table)
{
    public override object? Identity => null;

    public override QueryState Begin(QueryTranslator translator)
    {
        translator.Uploads.Add(upload);
        return base.Begin(translator);
    }
}
