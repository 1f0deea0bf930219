using TypedTap.Testing.Wire;

namespace TypedTap.Build.Tests.Support;

/// <summary>
/// A TAP service that describes one table, <c>demo.stars</c>, in <c>/tables</c>; its columns can be altered while it runs.
/// </summary>
internal sealed class TablesService : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    /// <summary>Starts it; with a password nothing is to be had without.</summary>
    public TablesService(string? user = null, string? password = null)
    {
        var wanted = user is null ? null : "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{user}:{password}"));
        _server = new LoopbackServer(request =>
            wanted is not null && request.Authorization != wanted
                ? LoopbackReply.Of(401, "text/plain", "login", ("WWW-Authenticate", "Basic realm=\"demo\""))
                : Answer(request.Path));
    }

    public Uri Url => _server.Tap;

    /// <summary>Name and datatype of the columns.</summary>
    public List<(string Name, string Type)> Columns { get; } = [("id", "long"), ("ra", "double")];

    public IReadOnlyList<string> Log => _server.Log;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private LoopbackReply Answer(string path) => path switch
    {
        "/tap/tables" => LoopbackReply.Of(200, "text/xml", Tables()),
        "/tap/capabilities" => LoopbackReply.Of(200, "text/xml", Capabilities()),
        _ => LoopbackReply.Of(404, "text/plain", "nothing here"),
    };

    private string Tables()
    {
        var columns = string.Concat(Columns.Select(column =>
            $"<column><name>{column.Name}</name><dataType xsi:type=\"vs:VOTableType\">{column.Type}</dataType></column>"));
        return $"""
            <vosi:tableset xmlns:vosi="http://www.ivoa.net/xml/VOSITables/v1.0" xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <schema><name>demo</name><table type="table"><name>demo.stars</name>{columns}</table></schema>
            </vosi:tableset>
            """;
    }

    private string Capabilities() => $"""
        <vosi:capabilities xmlns:vosi="http://www.ivoa.net/xml/VOSICapabilities/v1.0" xmlns:vs="http://www.ivoa.net/xml/VODataService/v1.1"
            xmlns:tr="http://www.ivoa.net/xml/TAPRegExt/v1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <capability standardID="ivo://ivoa.net/std/TAP" xsi:type="tr:TableAccess">
            <interface role="std" xsi:type="vs:ParamHTTP"><accessURL use="base">{Url}</accessURL></interface>
            <language><name>ADQL</name><version ivo-id="ivo://ivoa.net/std/ADQL#v2.0">2.0</version></language>
            <outputFormat><mime>application/x-votable+xml</mime></outputFormat>
          </capability>
        </vosi:capabilities>
        """;
}
