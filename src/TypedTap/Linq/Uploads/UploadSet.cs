using TypedTap.Adql;
using TypedTap.Querying.Model;
using TypedTap.Tap;

namespace TypedTap.Linq.Uploads;

/// <summary>The tables that a query's parts want to be sent along.</summary>
internal sealed class UploadSet
{
    private readonly Dictionary<string, TapUpload> _uploads = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a table, unless it is there.</summary>
    /// <exception cref="TapQueryNotSupportedException">There is another one of the same name.</exception>
    public void Add(TapUpload upload)
    {
        if (_uploads.TryAdd(upload.Name, upload) || ReferenceEquals(_uploads[upload.Name], upload))
            return;
        throw new TapQueryNotSupportedException(
            $"A second upload called '{upload.Name}'", "a query", $"{upload} would be both",
            "give it another name, or keep the query that Upload returned and use it twice");
    }

    /// <summary>Those that a query uses, its subqueries included; in the order in which they were met.</summary>
    public ValueList<TapUpload> UsedBy(QueryBody body)
    {
        if (_uploads.Count == 0)
            return [];
        var tables = QuerySources.In(body)
            .Where(source => source.Query is null)
            .Select(source => source.Table.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _uploads.Values.Where(upload => tables.Contains(upload.ToString())).ToValueList();
    }
}
