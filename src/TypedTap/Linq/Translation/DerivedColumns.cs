using System.Globalization;
using TypedTap.Adql;
using TypedTap.Linq.Execution;
using TypedTap.Metadata;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>What the values of a subquery are called outside, and what is known of them.</summary>
internal static class DerivedColumns
{
    public static ValueList<TapColumnInfo> Of(OutputCollector outputs) =>
        Of(outputs.ToValueList().Zip(outputs.Names, (value, name) => (value, name)));

    /// <summary>The columns of values with the names that are wanted for them.</summary>
    public static ValueList<TapColumnInfo> Of(IEnumerable<(QueryExpression Value, string? Name)> outputs)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return outputs.Select(output => QueryTypes.ColumnOf(output.Value, Unused(NameOf(output.Value, output.Name), taken))).ToValueList();
    }

    private static string NameOf(QueryExpression value, string? wanted) => value switch
    {
        QueryColumn column => column.Column.Name,
        _ when QueryNames.IsGood(wanted) => wanted,
        _ => "c1",
    };

    private static string Unused(string name, HashSet<string> taken)
    {
        if (taken.Add(AdqlIdentifier.Unquote(name)))
            return name;
        var stem = AdqlIdentifier.IsRegular(name) ? name.TrimEnd("0123456789".ToCharArray()) : "c";
        for (var i = 2; ; i++)
        {
            var other = stem + (stem.Length == name.Length ? "_" : "") + i.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(other))
                return other;
        }
    }
}
