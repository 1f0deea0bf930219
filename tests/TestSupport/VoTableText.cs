namespace TypedTap.TestSupport;

/// <summary>Small VOTables as services write them.</summary>
internal static class VoTableText
{
    /// <summary>Everything up to the rows.</summary>
    public static string Head(string? status = "OK") =>
        "<?xml version='1.0'?><VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE type=\"results\">"
        + (status is null ? "" : Info(status))
        + "<TABLE><FIELD name=\"n\" datatype=\"int\"/><DATA><TABLEDATA>";

    /// <summary>Rows numbered from 1.</summary>
    public static string Rows(int count) => string.Concat(Enumerable.Range(1, count).Select(n => $"<TR><TD>{n}</TD></TR>\n"));

    /// <summary>Everything after the rows.</summary>
    public static string Tail(string? status = null, string message = "") =>
        "</TABLEDATA></DATA></TABLE>" + (status is null ? "" : Info(status, message)) + "</RESOURCE></VOTABLE>";

    /// <summary>A whole document.</summary>
    public static string Table(int rows, string? before = "OK", string? after = null, string message = "") =>
        Head(before) + Rows(rows) + Tail(after, message);

    /// <summary>A document that only reports an error.</summary>
    public static string Error(string message, string more = "") =>
        $"<VOTABLE version=\"1.4\"><RESOURCE type=\"results\">{Info("ERROR", message)}{more}</RESOURCE></VOTABLE>";

    private static string Info(string status, string message = "") => $"<INFO name=\"QUERY_STATUS\" value=\"{status}\">{message}</INFO>";
}
