using System.Text;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

/// <summary>Small documents as services write them, and the reading of them.</summary>
internal static class VosiText
{
    private const string Xsi =
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:vs=\"http://www.ivoa.net/xml/VODataService/v1.1\" xmlns:tr=\"http://www.ivoa.net/xml/TAPRegExt/v1.0\"";

    /// <summary>A list of capabilities.</summary>
    public static string Capabilities(string inside) =>
        $"<?xml version='1.0'?><c:capabilities xmlns:c=\"http://www.ivoa.net/xml/VOSICapabilities/v1.0\" {Xsi}>{inside}</c:capabilities>";

    /// <summary>A TAP capability.</summary>
    public static string Tap(string inside, string id = "ivo://ivoa.net/std/TAP") =>
        Capabilities($"<capability standardID=\"{id}\" xsi:type=\"tr:TableAccess\">{inside}</capability>");

    /// <summary>A set of tables.</summary>
    public static string TableSet(string inside) =>
        $"<v:tableset xmlns:v=\"http://www.ivoa.net/xml/VOSITables/v1.0\" {Xsi}>{inside}</v:tableset>";

    /// <summary>A set of one table in a schema s.</summary>
    public static string Table(string inside, string name = "s.t") =>
        TableSet($"<schema><name>s</name><table><name>{name}</name>{inside}</table></schema>");

    /// <summary>The document of one table.</summary>
    public static string OnlyTable(string inside, string name = "s.t") =>
        $"<v:table xmlns:v=\"http://www.ivoa.net/xml/VOSITables/v1.0\" {Xsi}><name>{name}</name>{inside}</v:table>";

    public static string Availability(string inside) =>
        $"<a:availability xmlns:a=\"http://www.ivoa.net/xml/VOSIAvailability/v1.0\">{inside}</a:availability>";

    public static Task<VosiCapabilities> ReadCapabilities(string text, VosiReaderOptions? options = null) =>
        VosiCapabilitiesReader.ReadAsync(Stream(text), options);

    public static Task<VosiTableSet> ReadTables(string text, VosiReaderOptions? options = null) =>
        VosiTableSetReader.ReadAsync(Stream(text), options);

    public static Task<VosiAvailability> ReadAvailability(string text) => VosiAvailabilityReader.ReadAsync(Stream(text));

    public static Task<DaliExamples> ReadExamples(string text, VosiReaderOptions? options = null) =>
        DaliExamplesReader.ReadAsync(Stream(text), options);

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static async Task<VosiColumn> ReadColumn(string inside) =>
        Assert.Single(Assert.Single((await ReadTables(Table($"<column>{inside}</column>"))).Tables).Columns!);

    public static VosiDiagnosticCode[] Codes(IEnumerable<VosiDiagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.Code)];
}
