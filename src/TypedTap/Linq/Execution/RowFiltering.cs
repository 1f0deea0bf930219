using TypedTap.Adql;
using TypedTap.Querying.Lowering;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>Tests a row for what the service could not be told exactly.</summary>
internal static class RowFiltering
{
    public static bool Accepts(ValueList<RowFilter> filters, VoTableReader row)
    {
        for (var i = 0; i < filters.Count; i++)
        {
            if (!Accepts(filters[i], row))
                return false;
        }

        return true;
    }

    private static bool Accepts(RowFilter filter, VoTableReader row) => filter switch
    {
        RowTextFilter text => row.GetString(text.Ordinal) is { } value && text.Match.Matches(value),
        RowListFilter list => row.GetString(list.Ordinal) is { } value && list.Test.Matches(value),
        RowSkyFilter sky =>
            row.GetDouble(sky.Longitude) is { } lon && row.GetDouble(sky.Latitude) is { } lat && sky.Interior.Contains(lon, lat),
        RowNullFilter test => row.IsNull(test.Ordinal),
        RowAllFilter all => Accepts(all.Filters, row),
        RowAnyFilter any => any.Filters.Any(inner => Accepts(inner, row)),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} is not a row filter."),
    };
}
