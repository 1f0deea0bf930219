using TypedTap.Adql;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Uploads;

/// <summary>The values of a query's elements as columns of a table.</summary>
/// <param name="Outputs">The values.</param>
/// <param name="Columns">What they are called there, and what is known of them.</param>
internal sealed record UploadColumns(OutputCollector Outputs, ValueList<TapColumnInfo> Columns)
{
    public static UploadColumns Of(QueryState state)
    {
        var outputs = new OutputCollector(state.DistinctOutputs ?? ValueList<QueryExpression>.Empty);
        ShapeOutputs.Collect(state.Shape, outputs, state.In(nameof(TapArchive.Upload)));
        outputs.EnsureOne(state.From);
        return new UploadColumns(outputs, DerivedColumns.Of(outputs));
    }
}
