using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots.Reading;

namespace TypedTap.Snapshots.Composing;

/// <summary>
/// Foreign keys: those of tables that were kept are kept with them, all are where the service could not tell its keys. In the order of the
/// file, new ones by their names.
/// </summary>
internal sealed class KeyCarryOver(TapSnapshot cached, ServiceTables read, bool isCheck)
{
    /// <param name="live">The tables, and the keys that were read.</param>
    /// <param name="kept">The tables whose columns are those of the file.</param>
    public ValueList<TapKeyInfo> Apply(TapSnapshot live, HashSet<string> kept)
    {
        var byContent = cached.Keys.GroupBy(Joins, StringComparer.Ordinal).ToDictionary(
            static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var byId = cached.Keys.ToLookup(static key => key.Id, StringComparer.Ordinal);
        var published = live.Keys.Select(static key => key.Id).ToHashSet(StringComparer.Ordinal);
        var keys = live.Keys.Select(
            key => Key(key, byContent.GetValueOrDefault(Joins(key)), byId[key.Id].FirstOrDefault(), published)).ToList();
        var ids = keys.Select(static key => key.Id).ToHashSet(StringComparer.Ordinal);
        var joins = keys.Select(Joins).ToHashSet(StringComparer.Ordinal);
        var tables = live.Schemas.SelectMany(static schema => schema.Tables)
            .Select(static table => table.Name)
            .ToHashSet(StringComparer.Ordinal);
        keys.AddRange(cached.Keys.Where(key =>
            (kept.Contains(key.FromTable) || (tables.Contains(key.FromTable) && IsUntold(key)))
            && !joins.Contains(Joins(key)) && ids.Add(key.Id)));
        var places = cached.Keys.Select(static (key, place) => (key.Id, place)).DistinctBy(static pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(static pair => pair.Id, static pair => pair.place, StringComparer.Ordinal);
        return [.. keys.OrderBy(key => places.GetValueOrDefault(key.Id, int.MaxValue)).ThenBy(
            static key => key.Id, StringComparer.Ordinal)];
    }

    private bool IsUntold(TapKeyInfo key) => !read.HasKeys || read.WithoutKeys.Contains(key.FromTable) || (read.IsFallback && !isCheck);

    private TapKeyInfo Key(TapKeyInfo key, TapKeyInfo? same, TapKeyInfo? called, HashSet<string> published)
    {
        if (same is not null)
        {
            key = key with { Columns = InOrder(key.Columns, same.Columns) };

            // Documents of VOSI have no names for keys; those of the file are as good as ours.
            if (read.Set.RootElement != "TAP_SCHEMA" && published.Add(same.Id))
                key = key with { Id = same.Id };
            if (read.IsFallback && !isCheck)
                key = FallbackFill.Of(key, same);
        }

        return cached.Retrieved is null ? key : key with { Note = (same ?? called)?.Note };
    }

    private static ValueList<TapKeyColumnInfo> InOrder(ValueList<TapKeyColumnInfo> pairs, ValueList<TapKeyColumnInfo> known)
    {
        var order = known.Select(Joins).ToList();
        return [.. pairs.OrderBy(pair => order.IndexOf(Joins(pair)))];
    }

    private static string Joins(TapKeyInfo key) => string.Join('\n', [
        TapPublishedName.FoldTable("", key.FromTable),
        TapPublishedName.FoldTable("", key.TargetTable),
        .. key.Columns.Select(Joins).Order(StringComparer.Ordinal),
    ]);

    private static string Joins(TapKeyColumnInfo pair) => $"{TapPublishedName.Fold(pair.From)}={TapPublishedName.Fold(pair.Target)}";
}
