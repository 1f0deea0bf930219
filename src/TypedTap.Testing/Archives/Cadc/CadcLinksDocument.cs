using System.Globalization;
using System.Security;
using System.Text;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>
/// A DataLink document as caom2ops writes it: each cut-out has two descriptors of its own, at once and by jobs, with the file as fixed
/// value of ID.
/// </summary>
/// <param name="request">What it answers.</param>
/// <param name="run">What is appended to URLs as RUNID.</param>
internal sealed class CadcLinksDocument(EmbeddedCall request, string run)
{
    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _services = new();

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    public void AddFault(string id, string fault, string semantics = "#this") =>
        Row(id, null, null, fault, semantics, null, null, null, isAuthorized: null);

    public void Add(string id, IReadOnlyList<EmbeddedCadcFile> files, bool downloadsOnly)
    {
        foreach (var file in files.OrderByDescending(static file => file.IsPicture))
        {
            if (file.Fault is { } fault)
            {
                AddFault(id, fault, file.Semantics);
                if (!downloadsOnly && file.Coverage is not null)
                    AddFault(id, fault, "#cutout");
                continue;
            }

            var isOpen = !file.IsProprietary || request.User is not null;
            Row(
                id, Url(CadcStorage.LocatorPath + file.Uri), null, null, file.Semantics, $"download {file.Uri}", file.ContentType,
                file.Content.Length, isOpen);
            if (downloadsOnly || file.Coverage is null)
                continue;
            Row(
                id, null, Service(file, "sync", CadcOperations.CutoutPath), null, "#cutout", $"SODA-sync cutout of {file.Uri}",
                file.ContentType, null, isOpen);
            Row(
                id, null, Service(file, "async", CadcOperations.CutoutJobsPath), null, "#cutout", $"SODA-async cutout of {file.Uri}",
                file.ContentType, null, isOpen);
        }

        if (files.Count(static file => !file.IsPicture) > 1)
        {
            Row(
                id, Url($"{CadcOperations.PackagePath}?ID={Uri.EscapeDataString(id)}"), null, null, "#package",
                "single download containing all files (previews excluded)", "application/x-tar", null, isAuthorized: null);
        }
    }

    public string ToXml() => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <VOTABLE xmlns="http://www.ivoa.net/xml/VOTable/v1.3" version="1.4">
        <RESOURCE type="results">
        <INFO name="standardID" value="ivo://ivoa.net/std/DataLink#links-1.1"/>
        <INFO name="QUERY_STATUS" value="OK"/>
        <TABLE>
        <FIELD name="ID" datatype="char" arraysize="*" ucd="meta.id;meta.main"/>
        <FIELD name="access_url" datatype="char" arraysize="*" ucd="meta.ref.url"/>
        <FIELD name="service_def" datatype="char" arraysize="*" ucd="meta.ref"/>
        <FIELD name="error_message" datatype="char" arraysize="*" ucd="meta.code.error"/>
        <FIELD name="semantics" datatype="char" arraysize="*" ucd="meta.code"/>
        <FIELD name="description" datatype="char" arraysize="*" ucd="meta.note"/>
        <FIELD name="content_type" datatype="char" arraysize="*" ucd="meta.code.mime"/>
        <FIELD name="content_length" datatype="long" unit="byte" ucd="phys.size;meta.file"/>
        <FIELD name="link_auth" datatype="char" arraysize="*" ucd="meta.code"/>
        <FIELD name="link_authorized" datatype="boolean" ucd="meta.code"/>
        <DATA><TABLEDATA>
        {_rows}</TABLEDATA></DATA>
        </TABLE>
        </RESOURCE>
        {_services}</VOTABLE>
        """;

    private Uri Url(string path) =>
        new(request.Root, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "RUNID=" + Uri.EscapeDataString(run));

    private void Row(
        string id, Uri? url, string? service, string? fault, string semantics, string? description, string? type, long? length,
        bool? isAuthorized)
    {
        Rows++;
        string?[] cells =
        [
            id, url?.AbsoluteUri, service, fault, semantics, description, type, length?.ToString(CultureInfo.InvariantCulture),
            isAuthorized is null ? null : "optional", isAuthorized switch { true => "true", false => "false", null => null },
        ];
        _rows.Append("<TR>");
        foreach (var cell in cells)
            _rows.Append("<TD>").Append(Escape(cell)).Append("</TD>");
        _rows.Append("</TR>\n");
    }

    private string Service(EmbeddedCadcFile file, string kind, string path)
    {
        var id = "soda-" + Guid.NewGuid().ToString("D");
        var circle = file.Coverage!.Value;
        // CADC's MAX of POLYGON is the footprint; here it is the square around the circle.
        var polygon = new Sky.SkyBox(circle.Center, circle.Radius * 2, circle.Radius * 2).ToPolygon();
        _services.Append(CultureInfo.InvariantCulture, $"""
            <RESOURCE type="meta" utype="adhoc:service" ID="{id}">
            <PARAM name="standardID" datatype="char" arraysize="*" value="ivo://ivoa.net/std/SODA#{kind}-1.0"/>
            <PARAM name="accessURL" datatype="char" arraysize="*" value="{new Uri(request.Root, path).AbsoluteUri}"/>
            <GROUP name="inputParams">
            <PARAM name="ID" datatype="char" arraysize="*" ucd="meta.id;meta.dataset" value="{Escape(file.Uri)}"/>
            <PARAM name="RUNID" datatype="char" arraysize="*" value="{Escape(run)}"/>
            <PARAM name="POS" datatype="char" arraysize="*" ucd="obs.field" value=""/>
            <PARAM name="CIRCLE" datatype="double" arraysize="3" xtype="circle" unit="deg" ucd="obs.field" value=""><VALUES><MAX value="{circle}"/></VALUES></PARAM>
            <PARAM name="POLYGON" datatype="double" arraysize="*" xtype="polygon" unit="deg" ucd="obs.field" value=""><VALUES><MAX value="{polygon}"/></VALUES></PARAM>
            </GROUP>
            </RESOURCE>

            """);
        return id;
    }

    private static string Escape(string? text) => SecurityElement.Escape(CleanText.Of(text ?? ""));
}
