using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Puts the parts of large snapshots together; a snapshot in one file is passed on.</summary>
internal static class ServiceJoiner
{
    public static IEnumerable<Service> Join(IReadOnlyList<SnapshotFile> files, ValueList<TableSelection> selections)
    {
        // The compiler's order is that of the items, and a glob's that of a file system.
        var parts = files
            .Where(file => TableSelection.For(file.Path, selections) is null)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToList();
        return files.Where(file => TableSelection.For(file.Path, selections) is not null).Select(file => Join(file, parts));
    }

    private static Service Join(SnapshotFile file, List<SnapshotFile> parts)
    {
        if (file.Snapshot is not { } snapshot)
            return new Service(file.Path, null, ValueList<TableOrigin>.Empty, Problems(file));
        if (snapshot.Parts is not { } folder)
            return new Service(file.Path, snapshot, file.Origins, ValueList<Finding>.Empty);

        var join = new PartsJoin(snapshot, file.Origins);
        foreach (var part in parts.Where(part => SnapshotItem.IsPartOf(part.Path, file.Path, folder)))
            join.Add(part);
        return join.Finish(file.Path);
    }

    private static ValueList<Finding> Problems(SnapshotFile file) =>
        file.Problem is { } problem ? ValueList.Of(new Finding(problem, FindingPlace.Known)) : ValueList<Finding>.Empty;

    private sealed class PartsJoin(TapSnapshot head, ValueList<TableOrigin> origins)
    {
        private readonly List<SchemaOfParts> _schemas =
            [.. head.Schemas.Select((schema, i) => new SchemaOfParts(schema, TableOffset(head, i), origins))];

        private readonly HashSet<string> _tables = new(
            head.Schemas.SelectMany(static s => s.Tables).Select(static t => t.Name), StringComparer.Ordinal);
        private readonly HashSet<string> _keyIds = new(head.Keys.Select(static key => key.Id), StringComparer.Ordinal);
        private readonly List<TapKeyInfo> _keys = [.. head.Keys];
        private readonly List<Finding> _problems = [];

        public void Add(SnapshotFile part)
        {
            _problems.AddRange(Problems(part));
            if (part.Snapshot is not { } snapshot)
                return;
            var number = 0;
            foreach (var schema in snapshot.Schemas)
            {
                var target = _schemas.Find(known => string.Equals(known.Schema.Name, schema.Name, StringComparison.Ordinal));
                if (target is null)
                    _schemas.Add(target = new SchemaOfParts(schema with { Tables = ValueList<TapTableInfo>.Empty }, 0, origins));
                foreach (var table in schema.Tables)
                {
                    var origin = part.Origins[number++];
                    if (_tables.Add(table.Name))
                        target.Add(table, origin);
                    else
                        _problems.Add(Twice(table, origin));
                }
            }

            _keys.AddRange(snapshot.Keys.Where(key => _keyIds.Add(key.Id)));
        }

        public Service Finish(string path) => new(
            path,
            head with
            {
                Schemas = _schemas.Select(static schema => schema.Schema with { Tables = schema.Tables.ToValueList() }).ToValueList(),
                Keys = _keys.ToValueList(),
            },
            _schemas.SelectMany(static schema => schema.Origins).ToValueList(),
            _problems.ToValueList());

        private static int TableOffset(TapSnapshot snapshot, int schema) => snapshot.Schemas.Take(schema).Sum(static s => s.Tables.Count);

        private static Finding Twice(TapTableInfo table, TableOrigin origin) => new(
            DiagnosticInfo.Of(Rules.TableInTwoParts, LocationInfo.StartOf(origin.Path), table.Name, SnapshotItem.GetFileName(origin.Path)),
            FindingPlace.Known);
    }

    private sealed class SchemaOfParts
    {
        public SchemaOfParts(TapSchemaInfo schema, int offset, ValueList<TableOrigin> origins)
        {
            Schema = schema;
            Tables = [.. schema.Tables];
            Origins = [.. origins.Skip(offset).Take(schema.Tables.Count)];
        }

        public TapSchemaInfo Schema { get; }

        public List<TapTableInfo> Tables { get; }

        public List<TableOrigin> Origins { get; }

        public void Add(TapTableInfo table, TableOrigin origin)
        {
            Tables.Add(table);
            Origins.Add(origin);
        }
    }
}
