using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Querying.Model;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Linq.Uploads;

/// <summary>A list of values that is sent along: a table of one column, of which a query's elements are the values.</summary>
internal sealed class UploadedValues<T>(TapUpload upload) : QueryRoot
{
    public override QueryState Begin(QueryTranslator translator)
    {
        translator.Uploads.Add(upload);
        var column = VoTableRows.ColumnOf(nameof(UploadedValue<>.Value), UploadedValue<T>.VoTableFields[0], nullable: false).Column;
        var source = translator.Source(UploadTable.Info(upload.Name, ValueList.Of(column)));
        return new QueryState
        {
            Translator = translator,
            From = source,
            Shape = new ValueExpression(new QueryColumn(source, column), typeof(T))
        };
    }
}
