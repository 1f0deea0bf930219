using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TypedTap.Tap;

namespace TypedTap.Tests.Snapshots;

/// <summary>A TAP service that describes tables, in TAP_SCHEMA, at /tables and by its answers, as well or badly as it is told to.</summary>
internal sealed partial class FakeService : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    public FakeService(params FakeTable[] tables)
    {
        Tables = [.. tables];
        _server = new LoopbackServer(Answer);
        Time = new ManualTime();
        Client = new TapClient(_server.Tap, new TapClientOptions { TimeProvider = Time, Retry = new() { MaxRetries = 0 } });
    }

    public List<FakeTable> Tables { get; set; }

    public List<FakeKey> Keys { get; set; } = [];

    /// <summary>Which tables /tables lists; null for all.</summary>
    public Func<FakeTable, bool>? AtTables { get; set; }

    /// <summary>Whether /tables tells columns where all are asked for.</summary>
    public bool TablesHaveColumns { get; set; } = true;

    /// <summary>Whether there are documents of single tables.</summary>
    public bool HasTableDocuments { get; set; } = true;

    /// <summary>What the answer to anything that begins so is, in its place.</summary>
    public Dictionary<string, LoopbackReply> Instead { get; } = [];

    /// <summary>Answers a query or a path in its place, unless it gives null.</summary>
    public Func<string, LoopbackReply?>? Before { get; set; }

    /// <summary>The most rows of an answer, whatever is asked for.</summary>
    public int RowLimit { get; set; } = int.MaxValue;

    public string Functions { get; set; } = "f(a REAL) -> REAL";

    public ManualTime Time { get; }

    public TapClient Client { get; }

    public Uri Url => _server.Tap;

    /// <summary>The queries that came.</summary>
    public IReadOnlyList<string> Queries => [.. _server.Requests.Select(request => request.Field("QUERY")).OfType<string>()];

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyList<string> Targets => [.. _server.Requests.Select(request => request.Target)];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private static string Xml(string? text) => WebUtility.HtmlEncode(text ?? "");

    [GeneratedRegex(@"^SELECT \* FROM TAP_SCHEMA\.(?<table>\w+)( WHERE (?<column>\w+) IN \((?<names>.*)\))?$", RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex SchemaQuery();

    [GeneratedRegex(@"^SELECT TOP 1 (?<column>.+) FROM (?<table>.+)$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Probe();

    private LoopbackReply Answer(RecordedRequest request)
    {
        var query = request.Field("QUERY");
        var what = query ?? request.Target["/tap".Length..];
        if (Before?.Invoke(what) is { } before)
            return before;
        foreach (var (start, reply) in Instead)
        {
            if (what.StartsWith(start, StringComparison.Ordinal))
                return reply;
        }

        if (query is not null)
            return Query(query);
        return request.Target switch
        {
            "/tap/capabilities" =>
                LoopbackReply.Of(
                    200, "text/xml",
                    $"<capabilities><capability standardID='ivo://ivoa.net/std/TAP'><language><name>ADQL</name><version>2.0</version><languageFeatures type='ivo://ivoa.net/std/TAPRegExt#features-udf'><feature><form>{Xml(Functions)}</form></feature></languageFeatures></language></capability></capabilities>"),
            "/tap/tables" or "/tap/tables?detail=max" => LoopbackReply.Of(200, "text/xml", TableSet(TablesHaveColumns)),
            "/tap/tables?detail=min" => LoopbackReply.Of(200, "text/xml", TableSet(withColumns: false)),
            _ when HasTableDocuments
                && Tables.Find(table => "/tap/tables/" + Uri.EscapeDataString(table.Name) == request.Target) is { } table =>
                LoopbackReply.Of(200, "text/xml", TableXml(table, withColumns: true)),
            _ => LoopbackReply.Of(404, "text/html", "<html><body>no such thing</body></html>"),
        };
    }

    private LoopbackReply Query(string adql)
    {
        if (SchemaQuery().Match(adql) is { Success: true } schema)
        {
            var names = schema.Groups["names"].Value.Split("', '")
                .Select(name => name.Trim('\'').Replace("''", "'", StringComparison.Ordinal))
                .ToHashSet();
            return Rows(schema.Groups["table"].Value, schema.Groups["column"].Success ? (schema.Groups["column"].Value, names) : null);
        }

        if (Probe().Match(adql) is not { Success: true } probe
            || Tables.Find(table => table.Name == probe.Groups["table"].Value) is not { } asked)
        {
            return Refused("no such table");
        }

        var columns = asked.Columns.Where(
            column => column.IsThere
                && (probe.Groups["column"].Value == "*" ? column.IsInStar : column.Name == probe.Groups["column"].Value)).ToArray();
        return columns.Length == 0 ? Refused("no such column") : LoopbackReply.VoTable(
            "<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>"
            + string.Concat(columns.Select(column =>
                $"<FIELD name='{Xml(column.Name.Trim('"'))}' datatype='{column.Answered ?? (column.Datatype.Length == 0 ? "long" : column.Datatype)}' arraysize='{column.Arraysize ?? "1"}' xtype='{column.Xtype}' unit='{column.Unit}' ucd='{column.Ucd}'/>"))
            + "<DATA><TABLEDATA/></DATA></TABLE><INFO name='QUERY_STATUS' value='OVERFLOW'/></RESOURCE></VOTABLE>");
    }

    private static LoopbackReply Refused(string reason) => LoopbackReply.Of(400, "text/xml", VoTableText.Error(reason));

    private LoopbackReply Rows(string table, (string Column, HashSet<string> Names)? where)
    {
        var (names, rows) = table switch
        {
            "schemas" => (new[] { "schema_name" }, Tables.Select(one => new[] { one.Schema }).DistinctBy(row => row[0])),
            "tables" => (
                ["schema_name", "table_name", "description"], Tables.Select(one => new[] { one.Schema, one.Name, one.Description! })),
            "columns" => (
                ["table_name", "column_name", "datatype", "arraysize", "xtype", "unit", "ucd", "description", "column_index", "indexed", "extra"],
                Tables.SelectMany(one => one.Columns.Where(column => column.IsDescribed).Select(column => new[]
                {
                    one.Name, column.Name, column.Datatype, column.Arraysize!, column.Xtype!, column.Unit!, column.Ucd!,
                    column.Description!,
                    column.Index?.ToString(CultureInfo.InvariantCulture)!, column.IsIndexed ? "1" : null!, column.Extra!,
                }))),
            "keys" => (
                ["key_id", "from_table", "target_table"],
                Keys.DistinctBy(key => key.Id).Select(key => new[] { key.Id, key.From, key.Target })),
            "key_columns" =>
                (["key_id", "from_column", "target_column"], Keys.Select(key => new[] { key.Id, key.FromColumn, key.TargetColumn })),
            _ => ([], Array.Empty<string[]>().AsEnumerable()),
        };
        if (names.Length == 0)
            return Refused("no such table");
        var wanted = where is { } filter ? rows.Where(row => filter.Names.Contains(row[Array.IndexOf(names, filter.Column)])) : rows;
        var all = wanted.ToList();
        var text = new StringBuilder("<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>");
        foreach (var name in names)
            text.Append(CultureInfo.InvariantCulture, $"<FIELD name='{name}' datatype='unicodeChar' arraysize='*'/>");
        text.Append("<DATA><TABLEDATA>");
        foreach (var row in all.Take(RowLimit))
        {
            text.Append("<TR>");
            foreach (var value in row)
                text.Append("<TD>").Append(Xml(value)).Append("</TD>");
            text.Append("</TR>\n");
        }

        text.Append("</TABLEDATA></DATA></TABLE>");
        if (all.Count > RowLimit)
            text.Append("<INFO name='QUERY_STATUS' value='OVERFLOW'/>");
        return LoopbackReply.VoTable(text.Append("</RESOURCE></VOTABLE>").ToString());
    }

    private string TableSet(bool withColumns) => "<tableset>" + string.Concat(Tables.Where(table => AtTables?.Invoke(table) ?? true)
        .GroupBy(table => table.Schema)
        .Select(schema =>
            $"<schema><name>{Xml(schema.Key)}</name>{string.Concat(schema.Select(table => TableXml(table, withColumns)))}</schema>"))
                + "</tableset>";

    private string TableXml(FakeTable table, bool withColumns) =>
        $"<table><name>{Xml(table.Name)}</name><description>{Xml(table.Description)}</description>"
        + (withColumns
            ? string.Concat(table.Columns.Where(column => column.IsDescribed).Select(column =>
                $"<column><name>{Xml(column.Name)}</name><description>{Xml(column.Description)}</description><unit>{column.Unit}</unit><ucd>{column.Ucd}</ucd><dataType arraysize='{column.Arraysize ?? "1"}' extendedType='{column.Xtype}'>{column.Datatype}</dataType></column>"))
                + string.Concat(Keys.Where(key => key.From == table.Name).Select(key =>
                    $"<foreignKey><targetTable>{Xml(key.Target)}</targetTable><fkColumn><fromColumn>{Xml(key.FromColumn)}</fromColumn><targetColumn>{Xml(key.TargetColumn)}</targetColumn></fkColumn></foreignKey>"))
            : "")
        + "</table>";
}
