using TypedTap.Tap;
using TypedTap.Tests.Http;

namespace TypedTap.Tests.Vosi;

/// <summary>A service with the tables of TAP_SCHEMA and nothing else.</summary>
internal sealed class SchemaTables : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly TapClient _client;

    /// <summary>Makes one.</summary>
    /// <param name="tables">What the query for a table gives: a VOTable; a table that is missing is an error.</param>
    public SchemaTables(IReadOnlyDictionary<string, string> tables)
    {
        _server = new LoopbackServer(request =>
        {
            var name = request.Field("QUERY")!.Split("TAP_SCHEMA.")[1].Split(' ')[0];
            return tables.TryGetValue(name, out var table)
                ? LoopbackReply.VoTable(table)
                : LoopbackReply.Of(400, "text/xml", VoTableText.Error($"no table {name}"));
        });
        _client = new TapClient(_server.Tap);
        Reader = new TapSchemaReader((adql, token) => _client.QueryAsync(adql, null, token));
    }

    public TapSchemaReader Reader { get; }

    public IReadOnlyList<string> Queries => [.. _server.Requests.Select(request => request.Field("QUERY")!)];

    /// <summary>
    /// A VOTable of texts. Columns are separated by blanks, with their datatype behind a colon if they are no texts; cells by bars.
    /// </summary>
    public static string Table(string columns, params string[] rows) =>
        "<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE>"
        + string.Concat(columns.Split(' ').Select(column => column.Split(':') is [var name, var type]
            ? $"<FIELD name=\"{name}\" datatype=\"{type}\"/>"
            : $"<FIELD name=\"{column}\" datatype=\"char\" arraysize=\"*\"/>"))
        + "<DATA><TABLEDATA>"
        + string.Concat(rows.Select(row => "<TR>" + string.Concat(row.Split('|').Select(cell => $"<TD>{cell}</TD>")) + "</TR>"))
        + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
