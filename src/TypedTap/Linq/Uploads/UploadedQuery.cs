using System.Linq.Expressions;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Tap;

namespace TypedTap.Linq.Uploads;

/// <summary>
/// The answer to another query, sent along. What that query's projection computes on the client is computed of the uploaded columns.
/// </summary>
/// <param name="upload">The table; running the query is its affair.</param>
/// <param name="query">The other query.</param>
/// <param name="session">Where that one goes.</param>
internal sealed class UploadedQuery(TapUpload upload, Expression query, QuerySession session) : QueryRoot
{
    public override QueryState Begin(QueryTranslator translator)
    {
        translator.Uploads.Add(upload);
        var inner = QueryTranslator.Translate(query, session);
        var columns = UploadColumns.Of(inner);
        var source = translator.Source(UploadTable.Info(upload.Name, columns.Columns));
        var shape = new DerivedShape(source, columns.Outputs, inner.In(nameof(TapArchive.Upload))).Visit(inner.Shape)!;
        return new QueryState { Translator = translator, From = source, Shape = shape };
    }
}
