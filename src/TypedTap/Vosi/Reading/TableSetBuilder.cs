namespace TypedTap.Vosi.Reading;

/// <summary>Collects the schemas of a document, wherever in it they stand.</summary>
internal sealed class TableSetBuilder(VosiXml xml)
{
    private readonly List<VosiSchema> _schemas = [];
    private readonly List<VosiTable> _loose = [];
    private bool _inSet;

    /// <summary>Takes the element that the walk stands on if it is or holds a table.</summary>
    /// <returns>Whether it was one that a document of tables has.</returns>
    public async ValueTask<bool> TakeAsync()
    {
        switch (xml.Name)
        {
            case "tableset":
                // What is in it comes next.
                _inSet = true;
                return true;

            // Registry records have elements of these names that are something else: XML schemas of standards.
            case "schema" when _inSet || xml.Depth == 0:
                var schema = await TableParser.SchemaAsync(xml).ConfigureAwait(false);
                _schemas.Add(schema);
                return _inSet || schema.Name.Length > 0 || schema.Tables.Count > 0;
            case "table":
                return await LooseAsync().ConfigureAwait(false);
            default:
                return false;
        }
    }

    public VosiTableSet Build(string root)
    {
        if (_loose.Count > 0)
            _schemas.Add(new VosiSchema { Name = "", Tables = [.. _loose] });
        if (_schemas.Count == 0)
            xml.Report(VosiDiagnosticCode.Nothing, "The set has no schema.");
        ReportSameNames();
        return new VosiTableSet { RootElement = root, Schemas = [.. _schemas], Diagnostics = xml.Log.ToList() };
    }

    // Pages for people have elements of that name too, but nothing with a name in them.
    private async ValueTask<bool> LooseAsync()
    {
        var isRoot = xml.Depth == 0;
        var table = await TableParser.TableAsync(xml).ConfigureAwait(false);
        if (table.Name.Length == 0 && !_inSet)
            return false;
        if (!isRoot)
            xml.Report(VosiDiagnosticCode.Misplaced, "A table stands outside any schema; it was put into one without a name.");
        _loose.Add(table);
        return true;
    }

    private void ReportSameNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in _schemas)
        {
            foreach (var table in schema.Tables)
            {
                if (table.Name.Length > 0 && !seen.Add(TableName.Key(schema.Name, table.Name)))
                    xml.Log.Add(VosiDiagnosticCode.SameName, $"Two tables are called {VosiXml.Shown(table.Name)}.", 0, 0);
            }
        }
    }
}
