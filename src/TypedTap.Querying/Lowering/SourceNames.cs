using System.Globalization;
using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>
/// The aliases of a query's tables: the user's own lambda parameters where those are good ADQL names. No two are the same, those of
/// subqueries included, so that a column of a query around a subquery can be named inside.
/// </summary>
internal sealed class SourceNames
{
    private readonly Dictionary<QuerySource, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private SourceNames()
    {
    }

    public string Of(QuerySource source) => _names[source];

    public static SourceNames Assign(QueryBody body)
    {
        var names = new SourceNames();
        var sources = QuerySources.In(body).ToList();
        foreach (var source in sources)
        {
            if (source.CommonName is { } common)
                names._taken.Add(common);
        }

        foreach (var source in sources)
            names.Add(source);
        return names;
    }

    private void Add(QuerySource source)
    {
        if (_names.ContainsKey(source))
            return;
        var wanted = QueryNames.IsGood(source.Name) ? source.Name : "t";
        var alias = wanted;
        for (var i = 2; !_taken.Add(alias); i++)
            alias = wanted + i.ToString(CultureInfo.InvariantCulture);
        _names.Add(source, alias);
    }
}
