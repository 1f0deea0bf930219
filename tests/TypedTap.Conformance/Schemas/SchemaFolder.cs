using System.Globalization;
using System.Xml;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Schemas;

/// <summary>
/// The documents of a folder: those of its manifest, those of a folder <c>rendered</c> in it, and facts about services as comma-separated
/// values.
/// </summary>
internal static class SchemaFolder
{
    private const string Manifest = "manifest.csv";
    private const string SchemaMark = "_TAP_SCHEMA_";

    public static IReadOnlyList<SchemaDocument> Documents(string folder)
    {
        var manifest = Path.Combine(folder, Manifest);
        var rendered = Path.Combine(folder, "rendered");
        List<SchemaDocument> documents =
        [
            .. File.Exists(manifest) ? CsvTable.Rows(manifest).Select(row => Listed(folder, row.Place, row.Values)) : Unlisted(folder),
            .. Directory.Exists(rendered) ? Unlisted(rendered) : [],
            .. FactsDocuments.In(folder),
            .. FactsDocuments.In(Path.Combine(folder, "facts")),
        ];
        return documents.Count > 0
            ? documents
            : throw new CorpusException(
                $"{folder}: there is neither a {Manifest} (file, kind, wellformed, tables, columns) nor any document or facts. Give a folder that has some.");
    }

    private static SchemaDocument Listed(string folder, string place, IReadOnlyDictionary<string, string> row)
    {
        var (file, kind) = (Value("file"), Value("kind"));
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new CorpusException($"{place}: there is no file '{path}'. Put it there, or take the line out.");
        var isWellFormed = !Value("wellformed").Equals("no", StringComparison.OrdinalIgnoreCase);
        return new SchemaDocument(
            file, place, kind, SchemaReaders.Of(kind, path), isWellFormed ? new(Number("tables"), Number("columns")) : null);

        string Value(string name) => row.TryGetValue(name, out var value)
            ? value
            : throw new CorpusException($"{place}: the manifest has no column '{name}'. Add it to its first line.");

        int Number(string name) => int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CorpusException($"{place}: '{Value(name)}' is no number of {name}.");
    }

    /// <summary>Documents that nobody has counted: their elements are, without any of our readers.</summary>
    private static IEnumerable<SchemaDocument> Unlisted(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToArray();
        foreach (var set in files.Where(
            static file => Path.GetExtension(file) == ".vot" && Path.GetFileName(file).Contains(SchemaMark, StringComparison.Ordinal))
            .GroupBy(static file => Path.GetFileName(file).Split(SchemaMark)[0], StringComparer.Ordinal))
        {
            var tables = set.ToDictionary(
                static file => Path.GetFileNameWithoutExtension(file).Split(SchemaMark)[1], StringComparer.Ordinal);
            yield return new SchemaDocument(
                set.Key + SchemaMark + "*.vot", folder, "tap_schema", token => SchemaReaders.TapSchemaAsync(tables, token),
                new(Rows("tables"), Rows("columns")));

            int Rows(string table) => tables.TryGetValue(table, out var file) ? Count(file, "TR") : 0;
        }

        foreach (var file in files.Where(static file => Path.GetExtension(file) == ".xml"))
            yield return new SchemaDocument(
                Path.GetFileName(file), folder, "vosi-tables", token => SchemaReaders.TablesAsync(file, token),
                new(Count(file, "table"), Count(file, "column")));
    }

    private static int Count(string path, string element)
    {
        using var xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var count = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
                count++;
        }

        return count;
    }
}
