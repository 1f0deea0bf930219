using System.Globalization;
using TypedTap.Adql;
using TypedTap.Querying.Lowering;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>
/// Values are read by position; this makes sure, once per result, that the positions hold what was asked for. Case is
/// ignored and quotes are stripped, because services fold the one and drop the other.
/// </summary>
internal static class ResultBinding
{
    public static void Check(VoTableReader rows, QueryPlan plan)
    {
        var expected = plan.ColumnNames;
        if (rows.Fields.Count != expected.Count)
        {
            throw new TapResultException(string.Create(
                CultureInfo.InvariantCulture,
                $"The answer has {rows.Fields.Count} columns ({string.Join(", ", rows.Fields.Select(field => field.Name).Take(10))}) where {expected.Count} were asked for ({string.Join(", ", expected.Take(10))})."));
        }

        for (var i = 0; i < expected.Count; i++)
        {
            var name = rows.Fields[i].Name;
            if (!string.Equals(AdqlIdentifier.Unquote(name), expected[i], StringComparison.OrdinalIgnoreCase))
            {
                throw new TapResultException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Column {i + 1} of the answer is '{name}' where '{expected[i]}' was asked for; if the service has changed, refresh the snapshot."));
            }
        }
    }
}
