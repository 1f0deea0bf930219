using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;
using TypedTap.Snapshots.Reading;

namespace TypedTap.Snapshots.Composing;

/// <summary>
/// What the file knows and the service does not say: C# names that were chosen, columns that are never null, notes; for a refresh also
/// what could not be read this time. A check is about that, and so leaves it out.
/// </summary>
internal sealed class CarryOver(TapSnapshot cached, ServiceTables read, FindingLog findings, bool keepsNames, bool isCheck)
{
    /// <summary>Whether what <c>/tables</c> does not tell is taken from the file.</summary>
    private readonly bool _fills = read.IsFallback && !isCheck;

    public TapSnapshot Apply(TapSnapshot live)
    {
        var known = new KnownNames<TapTableInfo>(Owned(cached).Select(static one =>
            (one.Table.Name, TapPublishedName.FoldTable(one.Schema, one.Table.Name), one.Table)));
        var tables = Owned(live).ToList();
        var schemaOf = tables.ToDictionary(
            static one => one.Table, static one => one.Schema, (IEqualityComparer<TapTableInfo>)ReferenceEqualityComparer.Instance);
        var partners = known.Pair(
            [.. tables.Select(static one => one.Table)],
            table => (table.Name, TapPublishedName.FoldTable(schemaOf[table], table.Name)));
        var schemas = new KnownNames<TapSchemaInfo>(
            cached.Schemas.Select(static schema => (schema.Name, TapPublishedName.Fold(schema.Name), schema)))
            .Pair(live.Schemas, static schema => (schema.Name, TapPublishedName.Fold(schema.Name)));
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var result = live with
        {
            Schemas = [.. live.Schemas.Select(schema => Schema(schema, schemas.GetValueOrDefault(schema)) with
            {
                Tables = [.. schema.Tables.Select(table => Table(table, partners.GetValueOrDefault(table), kept))],
            })],
        };
        if (_fills)
            result = WithLost(result, new HashSet<TapTableInfo>(partners.Values, ReferenceEqualityComparer.Instance), kept);
        result = InOrder(result);
        return result with { Keys = new KeyCarryOver(cached, read, isCheck).Apply(result, kept) };
    }

    private TapSchemaInfo Schema(TapSchemaInfo live, TapSchemaInfo? known)
    {
        if (known is null)
            return live;
        var schema = _fills ? FallbackFill.Of(live, known) : live;
        return schema with { CSharpName = keepsNames ? known.CSharpName : null };
    }

    private TapTableInfo Table(TapTableInfo live, TapTableInfo? known, HashSet<string> kept)
    {
        if (known is null)
            return live;
        var table = (_fills ? FallbackFill.Of(live, known) : live) with
        {
            CSharpName = keepsNames ? known.CSharpName : null,
            Note = cached.Retrieved is null ? null : known.Note,
        };
        if (IsKept(live, known))
        {
            kept.Add(live.Name);
            return table with
            {
                Columns = keepsNames ? known.Columns : [.. known.Columns.Select(static column => column with { CSharpName = null })]
            };
        }

        return table with { Columns = Columns(live, known, table != live with { CSharpName = table.CSharpName, Note = table.Note }) };
    }

    /// <summary>Whether all columns are those of the file.</summary>
    private bool IsKept(TapTableInfo live, TapTableInfo known)
    {
        if (known.Columns.Count == 0)
            return false;

        // Nobody asked for them; another project, that wrote the file just now, did.
        if (live.Columns.Count == 0 && read.NotWanted.Contains(live.Name))
            return true;
        if (isCheck || (live.Columns.Count > 0 && !read.Refused.Contains(live.Name)))
            return false;
        findings.Add(live.Name, live.Columns.Count > 0
            ? $"The table could not be asked this time; the {FindingLog.Count(known.Columns.Count, "column")} of the file were kept."
            : $"The service does not tell the columns this time; the {FindingLog.Count(known.Columns.Count, "column")} of the file were kept.");
        return true;
    }

    private ValueList<TapColumnInfo> Columns(TapTableInfo live, TapTableInfo known, bool isTableFilled)
    {
        var partners = new KnownNames<TapColumnInfo>(
            known.Columns.Select(static column => (column.Name, TapPublishedName.Fold(column.Name), column)))
            .Pair(live.Columns, static column => (column.Name, TapPublishedName.Fold(column.Name)));
        var found = new HashSet<TapColumnInfo>(partners.Values, ReferenceEqualityComparer.Instance);
        var columns = new List<TapColumnInfo>();
        var filled = new List<string>();
        foreach (var column in live.Columns)
        {
            if (!partners.TryGetValue(column, out var old))
            {
                columns.Add(column);
                continue;
            }

            var whole = _fills ? FallbackFill.Of(column, old) : column;
            if (whole != column)
                filled.Add(column.Name);

            // What people wrote into a file that was never read from the service is no answer of it.
            if (cached.Retrieved is not null && !read.Answered.Contains(live.Name))
                whole = AnsweredBefore.Of(whole, old);
            columns.Add(whole with { CSharpName = keepsNames ? old.CSharpName : null, Nullable = column.Nullable ?? old.Nullable });
        }

        if (filled.Count > 0 || (_fills && isTableFilled))
        {
            findings.Add(
                live.Name, $"/tables does not tell what the file has from TAP_SCHEMA; it was kept{(filled.Count == 0 ? "" : $", for {FindingLog.Names(filled)}")}.");
        }

        columns.AddRange(Lost(live, [.. known.Columns.Where(column => !found.Contains(column))])
            .Select(column => keepsNames ? column : column with { CSharpName = null }));
        return [.. FileOrder.Of(
            columns, known.Columns.Select(static column => column.Name), static column => column.Name,
            column => RankOf(live.Name, column))];
    }

    /// <summary>Columns of the file that are not described this time, and stay.</summary>
    private IReadOnlyList<TapColumnInfo> Lost(TapTableInfo live, IReadOnlyList<TapColumnInfo> missing)
    {
        var answered = cached.Retrieved is null || read.Answered.Contains(live.Name) ? [] : missing.Where(AnsweredBefore.IsWhole).ToList();
        if (!_fills || live.Columns.Count == 0)
            return answered;
        var lost = missing.Except(answered).ToList();
        if (lost.Count == 0 || read.Answered.Contains(live.Name))
            return answered;
        findings.Add(
            live.Name, $"/tables lacks {FindingLog.Count(lost.Count, "column")} of the file; as TAP_SCHEMA could not be read, {(lost.Count == 1 ? "it was" : "they were")} kept: {FindingLog.Names([.. lost.Select(static column => column.Name)])}.");
        return [.. missing];
    }

    private FileOrder.Rank RankOf(string table, TapColumnInfo column) => AnsweredBefore.IsWhole(column) ? FileOrder.Rank.Answered
        : Rank(read.Unplaced.Columns.Contains((table, column.Name)));

    private FileOrder.Rank Rank(bool isUnplaced) => isUnplaced || read.IsFallback ? FileOrder.Rank.Unplaced : FileOrder.Rank.Placed;

    private TapSnapshot InOrder(TapSnapshot live)
    {
        var known = cached.Schemas.GroupBy(static schema => TapPublishedName.Fold(schema.Name), StringComparer.Ordinal)
            .ToDictionary(
                static group => group.Key,
                static group => group.SelectMany(static schema => schema.Tables).Select(static table => table.Name),
                StringComparer.Ordinal);
        var schemas = live.Schemas.Select(schema => schema with
        {
            Tables =
            [
                .. FileOrder.Of(
                    schema.Tables,
                    known.GetValueOrDefault(TapPublishedName.Fold(schema.Name)) ?? [],
                    static table => table.Name,
                    table => Rank(read.Unplaced.Tables.Contains(table.Name))),
            ],
        });
        return live with
        {
            Schemas =
            [
                .. FileOrder.Of(
                    [.. schemas],
                    cached.Schemas.Select(static schema => schema.Name),
                    static schema => schema.Name,
                    schema => Rank(read.Unplaced.Schemas.Contains(schema.Name))),
            ],
        };
    }

    /// <summary>Tables of the file that the second-best source does not list: that proves nothing.</summary>
    private TapSnapshot WithLost(TapSnapshot live, HashSet<TapTableInfo> found, HashSet<string> kept)
    {
        var lost = Owned(cached).Where(one => !found.Contains(one.Table)).ToList();
        if (lost.Count == 0)
            return live;
        findings.Add(
            "", $"/tables lacks {FindingLog.Count(lost.Count, "table")} of the file; as TAP_SCHEMA could not be read, they were kept: {FindingLog.Names([.. lost.Select(static one => one.Table.Name)])}.");
        var schemas = live.Schemas.ToList();
        foreach (var group in lost.GroupBy(static one => one.Schema, StringComparer.Ordinal))
        {
            kept.UnionWith(group.Select(static one => one.Table.Name));
            var tables = group.Select(static one => one.Table);
            var at = schemas.FindIndex(schema => TapPublishedName.AreSame(schema.Name, group.Key));
            if (at < 0)
                schemas.Add(cached.Schemas.First(schema => schema.Name == group.Key) with { Tables = [.. tables] });
            else
                schemas[at] = schemas[at] with { Tables = [.. schemas[at].Tables, .. tables] };
        }

        return live with { Schemas = [.. schemas] };
    }

    private static IEnumerable<(string Schema, TapTableInfo Table)> Owned(TapSnapshot snapshot) =>
        snapshot.Schemas.SelectMany(static schema => schema.Tables.Select(table => (schema.Name, table)));
}
