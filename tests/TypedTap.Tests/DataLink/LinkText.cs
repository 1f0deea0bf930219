namespace TypedTap.Tests.DataLink;

/// <summary>Small DataLink documents as services write them.</summary>
internal static class LinkText
{
    public const string Sync = "ivo://ivoa.net/std/SODA#sync-1.0";
    public const string Async = "ivo://ivoa.net/std/SODA#async-1.0";

    private static readonly string[] Columns =
        ["ID", "access_url", "service_def", "error_message", "semantics", "description", "content_type", "content_length", "link_auth", "link_authorized", "local_semantics", "content_qualifier", "eso_category"];

    /// <param name="rows">Rows, each <c>column=value</c> with bars between.</param>
    /// <param name="status">A QUERY_STATUS behind the rows.</param>
    /// <param name="services">RESOURCEs behind the table.</param>
    public static string Document(IEnumerable<string> rows, string? status = null, string services = "") =>
        "<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><TABLE>"
        + string.Concat(Columns.Select(static name => name switch
        {
            "content_length" =>
                "<FIELD name=\"content_length\" ID=\"f_content_length\" datatype=\"long\" unit=\"byte\"><VALUES null=\"-1\"/></FIELD>",
            "link_authorized" => "<FIELD name=\"link_authorized\" datatype=\"boolean\"/>",
            _ => $"<FIELD name=\"{name}\" ID=\"f_{name}\" datatype=\"char\" arraysize=\"*\"/>",
        }))
        + "<DATA><TABLEDATA>" + string.Concat(rows.Select(Row)) + "</TABLEDATA></DATA></TABLE>"
        + (status is null ? "" : $"<INFO name=\"QUERY_STATUS\" value=\"{status}\"/>") + "</RESOURCE>" + services + "</VOTABLE>";

    /// <summary>A descriptor.</summary>
    public static string Service(string id, string standard, string inputs, string url = "https://archive.example.org/soda/sync") =>
        $"<RESOURCE type=\"meta\" utype=\"adhoc:service\" ID=\"{id}\"><PARAM name=\"standardID\" datatype=\"char\" arraysize=\"*\" value=\"{standard}\"/>"
        + $"<PARAM name=\"accessURL\" datatype=\"char\" arraysize=\"*\" value=\"{url}\"/><GROUP name=\"inputParams\">{inputs}</GROUP></RESOURCE>";

    /// <summary>An input.</summary>
    public static string Input(
        string name, string type = "char", string? size = "*", string value = "", string more = "", string values = "") =>
        $"<PARAM name=\"{name}\" datatype=\"{type}\"{(size is null ? "" : $" arraysize=\"{size}\"")} value=\"{value}\" {more}>{values}</PARAM>";

    private static string Row(string cells)
    {
        var values = cells.Split('|')
            .Select(static cell => cell.Split('=', 2))
            .ToDictionary(static pair => pair[0], static pair => pair[1]);
        return "<TR>" + string.Concat(Columns.Select(column => $"<TD>{values.GetValueOrDefault(column, "")}</TD>")) + "</TR>";
    }
}
