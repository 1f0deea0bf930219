using System.Globalization;
using TypedTap.Adql;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>The aliases of a query's tables: the user's own lambda parameters where those are good ADQL names.</summary>
internal sealed class SourceNames
{
    private readonly Dictionary<QuerySource, string> _names = [];

    public string Of(QuerySource source) => _names[source];

    public static SourceNames Assign(QueryModel model)
    {
        var names = new SourceNames();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in model.Joins.Select(join => join.Source).Prepend(model.From))
        {
            var wanted = source.Name is { } name && AdqlIdentifier.IsRegular(name) && !AdqlIdentifier.IsReserved(name) && !DatabaseWords.Contains(name) ? name : "t";
            var alias = wanted;
            for (var i = 2; !taken.Add(alias); i++)
                alias = wanted + i.ToString(CultureInfo.InvariantCulture);
            names._names.Add(source, alias);
        }

        return names;
    }
}
