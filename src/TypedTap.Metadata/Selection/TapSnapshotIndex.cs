using System.Globalization;
using System.Text;

namespace TypedTap.Metadata;

/// <summary>
/// The index of a snapshot in parts: every table of the service on a line of its own, in the service's order. Plain text and not JSON,
/// because a build reads it before the compiler runs (docs/decisions/0018). The fields of a line are separated by tabs: table, file,
/// number of
/// columns, name in C#, schema, type, utype, description; empty ones at the end are left out, and fields of newer writers are passed
/// over. A line
/// without a table tells of a schema that no file has.
/// </summary>
public sealed class TapSnapshotIndex
{
    /// <summary>The name of the file in the folder of parts.</summary>
    public const string FileName = "index.tsv";

    /// <summary>The first line: what it is, and the version.</summary>
    public const string Head = "# TypedTap index 1";

    /// <summary>How many tables an index may have; the largest service known has some tens of thousands.</summary>
    public const int MaxTables = 1_000_000;

    /// <summary>How long a line may be, in UTF-16 units.</summary>
    public const int MaxLineLength = 262_144;

    private const int Required = 4;

    /// <summary>Makes an index.</summary>
    /// <param name="tables">The tables, in the service's order.</param>
    /// <param name="schemas">The schemas that no file has.</param>
    /// <exception cref="ArgumentException">
    /// A table has no name, is there twice, or has a name with a control character, which no line can hold; a file is no plain name of
    /// one; or
    /// something is too long.
    /// </exception>
    public TapSnapshotIndex(IEnumerable<TapSnapshotIndexEntry> tables, IEnumerable<TapSnapshotIndexSchema>? schemas = null)
        : this(Checked(tables), schemas?.ToList() ?? [])
    {
    }

    private TapSnapshotIndex(List<TapSnapshotIndexEntry> tables, List<TapSnapshotIndexSchema> schemas)
    {
        Tables = tables;
        Schemas = schemas;
    }

    /// <summary>The tables, in the service's order.</summary>
    public IReadOnlyList<TapSnapshotIndexEntry> Tables { get; }

    /// <summary>The schemas that no file has.</summary>
    public IReadOnlyList<TapSnapshotIndexSchema> Schemas { get; }

    /// <summary>Reads an index.</summary>
    /// <param name="lines">The lines of the file, without their ends.</param>
    /// <exception cref="FormatException">The text is no index, or of another version; the message has the line.</exception>
    public static TapSnapshotIndex Parse(IEnumerable<string> lines)
    {
        var entries = new List<TapSnapshotIndexEntry>();
        var schemas = new List<TapSnapshotIndexSchema>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var ended in lines)
        {
            var line = ended.TrimEnd('\r');
            number++;
            if (number == 1)
                CheckHead(line);
            else if (line.Length > 0)
                ParseLine(line, number, names, entries, schemas);
        }

        if (number == 0)
            CheckHead("");
        return new TapSnapshotIndex(entries, schemas);
    }

    /// <summary>The text of the file, with LF line ends and one at the end: the same on every machine.</summary>
    public string Write()
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var schema in Schemas)
            AppendLine(text, "", "", null, schema.CSharpName, [schema.Name, null, schema.Utype, schema.Description]);
        foreach (var entry in Tables)
        {
            string?[] more = [entry.Schema, entry.Type, entry.Utype, entry.Description];
            AppendLine(text, entry.Table, entry.File, entry.Columns, entry.CSharpName, more);
        }

        return text.ToString();
    }

    private static List<TapSnapshotIndexEntry> Checked(IEnumerable<TapSnapshotIndexEntry> tables)
    {
        var list = new List<TapSnapshotIndexEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in tables)
        {
            if (FindFault(entry, names) is { } fault)
                throw new ArgumentException("The index can't be made: " + fault, nameof(tables));
            list.Add(entry);
        }

        return list;
    }

    private static void AppendLine(StringBuilder text, string table, string file, int? columns, string csharp, string?[] more)
    {
        text.Append(table).Append('\t').Append(file).Append('\t');
        text.Append(columns?.ToString(CultureInfo.InvariantCulture)).Append('\t').Append(csharp);
        var end = text.Length;
        foreach (var field in more)
        {
            text.Append('\t');
            TapSnapshotIndexText.Append(text, field ?? "");
            if (!string.IsNullOrEmpty(field))
                end = text.Length;
        }

        text.Length = end;
        text.Append('\n');
    }

    private static void CheckHead(string line)
    {
        if (line.TrimStart('\uFEFF') == Head)
            return;
        throw new FormatException(line.StartsWith("# TypedTap index ", StringComparison.Ordinal)
            ? $"The index is of a version that this TypedTap does not read: its first line is '{Shorten(line)}', not '{Head}'. "
                + "Use the TypedTap that wrote it, or read the service anew."
            : $"This is no index of a snapshot: its first line is '{Shorten(line)}', not '{Head}'. Read the service anew.");
    }

    private static void ParseLine(
        string line,
        int number,
        HashSet<string> names,
        List<TapSnapshotIndexEntry> tables,
        List<TapSnapshotIndexSchema> schemas)
    {
        if (line.Length > MaxLineLength)
        {
            throw Bad(
                number,
                $"it has {line.Length.ToString(CultureInfo.InvariantCulture)} characters, of which "
                + $"{MaxLineLength.ToString(CultureInfo.InvariantCulture)} are allowed");
        }

        var fields = line.Split('\t');
        if (fields.Length < Required)
            throw Bad(number, "it needs a table, a file, a number of columns and a name in C#, separated by tabs");
        if (fields[0].Length == 0 && fields[1].Length == 0 && schemas.Count < MaxTables)
        {
            schemas.Add(new(Field(4) ?? "", fields[3]) { Utype = Field(6), Description = Field(7) });
            return;
        }

        int? columns = null;
        if (fields[2].Length > 0)
        {
            if (!int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                throw Bad(number, $"'{Shorten(fields[2])}' is no number of columns");
            columns = count;
        }

        var entry = new TapSnapshotIndexEntry(fields[0], fields[1], columns, fields[3])
        {
            Schema = Field(4) ?? "",
            Type = Field(5),
            Utype = Field(6),
            Description = Field(7),
        };
        if (FindFault(entry, names) is { } fault)
            throw Bad(number, fault);
        tables.Add(entry);

        string? Field(int index) => index < fields.Length && fields[index].Length > 0 ? TapSnapshotIndexText.Unescape(fields[index]) : null;
    }

    private static FormatException Bad(int line, string fault) =>
        new(
            $"The index of the snapshot is not valid in line {line.ToString(CultureInfo.InvariantCulture)}: "
            + $"{fault}. Read the service anew.");

    private static string? FindFault(TapSnapshotIndexEntry entry, HashSet<string> names)
    {
        if (entry.Table.Length == 0)
            return "a table has no name";
        if (entry.Table.Any(char.IsControl))
            return $"the name of table '{TapSnapshotIndexText.Escape(entry.Table)}' has a control character";
        if (entry.CSharpName.Any(char.IsControl))
            return $"the name of table '{entry.Table}' in C# has a control character";
        if (entry.File.Length > 0 && !IsFileName(entry.File))
        {
            return $"'{TapSnapshotIndexText.Escape(entry.File)}', the file of table '{entry.Table}', is no name of a "
                + "file in the folder of the index";
        }

        if (entry.Columns is < 0 || (entry.Columns is null) != (entry.File.Length == 0))
            return $"table '{entry.Table}' needs both a file and a number of columns, or neither";
        if (names.Count >= MaxTables)
            return $"there are more than {MaxTables.ToString(CultureInfo.InvariantCulture)} tables";
        if (!names.Add(entry.Table))
            return $"table '{entry.Table}' is there for the second time";
        var said = (entry.Type?.Length ?? 0) + (entry.Utype?.Length ?? 0) + (entry.Description?.Length ?? 0);
        return entry.Table.Length + entry.CSharpName.Length + entry.Schema.Length + said > MaxLineLength / 8
            ? $"what is said of table '{Shorten(entry.Table)}' is too long for a line"
            : null;
    }

    /// <summary>A plain name, so that a file from elsewhere can't lead a build out of its folder.</summary>
    private static bool IsFileName(string name) => name.Length <= 200 && name[0] != '.' && name.All(static c =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_');

    private static string Shorten(string text) => text.Length > 60 ? $"{text.Substring(0, 60)}…" : text;
}
