using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Navigation;

/// <summary>A key whose tables and columns are all generated.</summary>
/// <param name="Key">The key.</param>
/// <param name="From">The table that points.</param>
/// <param name="Target">The table that is pointed at.</param>
/// <param name="Columns">The pairs of columns that are equal.</param>
internal sealed record NavigationKey(
    TapKeyInfo Key, NavigationTable From, NavigationTable Target, IReadOnlyList<(TapColumnInfo From, TapColumnInfo Target)> Columns)
{
    /// <summary>What tells the key from others between the same tables.</summary>
    public string By => string.Join("And", Columns.Select(static pair => pair.From.CSharpName));

    /// <summary>Equal for keys that say the same.</summary>
    public string Text =>
        string.Join(
            "\n", Columns.Select(static pair => pair.From.Name + "\t" + pair.Target.Name)
                .OrderBy(static pair => pair, StringComparer.Ordinal)
            .Prepend(Target.Table.Table.Name).Prepend(From.Table.Table.Name));

    /// <summary>The columns in pairs, the first of each that of the table where a way starts.</summary>
    public ValueList<string> Pairs(bool isBack) =>
        Columns.SelectMany(pair => isBack ? new[] { pair.Target.Name, pair.From.Name } : [pair.From.Name, pair.Target.Name]).ToValueList();
}
