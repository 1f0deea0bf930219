using System.Text.Encodings.Web;
using System.Text.Json;

namespace TypedTap.Conformance.Reporting;

/// <summary>A report for machines: one JSON document with the same facts.</summary>
internal static class JsonReport
{
    // Written to a terminal or a file, never into a web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ConformanceReport report, IReadOnlyList<string> failures)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("suite", report.Suite);
            json.WriteString("corpus", report.Corpus);
            json.WriteBoolean("passed", failures.Count == 0);
            Strings(json, "failures", failures);
            json.WriteStartArray("figures");
            foreach (var tally in report.Tallies)
                Write(json, report.GroupField, tally);
            json.WriteEndArray();
            if (report.Totals.Count > 0)
                Strings(json, "totals", report.Totals);
            if (report.Notes.Count > 0)
                Strings(json, "notes", report.Notes);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, string groupField, Tally tally)
    {
        json.WriteStartObject();
        json.WriteString("name", tally.Name);
        json.WriteBoolean("check", tally.IsCheck);
        json.WriteNumber("agreed", tally.Agreed);
        json.WriteNumber("total", tally.Total);
        json.WriteNumber("percent", Math.Round(tally.Percent, 4));
        json.WriteString("groupedBy", groupField);
        json.WriteStartObject("groups");
        foreach (var (group, count) in tally.Groups)
        {
            json.WriteStartObject(group);
            json.WriteNumber("agreed", count.Agreed);
            json.WriteNumber("total", count.Total);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("disagreements");
        foreach (var disagreement in tally.Disagreements)
            Write(json, disagreement);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Disagreement disagreement)
    {
        json.WriteStartObject();
        json.WriteString("id", disagreement.Id);
        json.WriteString("place", disagreement.Place);
        json.WriteString("group", disagreement.Group);
        json.WriteString("expected", disagreement.Expected);
        json.WriteString("actual", disagreement.Actual);
        Strings(json, "findings", disagreement.Findings);
        json.WriteString("reason", disagreement.Reason);
        json.WriteString("source", disagreement.Source);
        json.WriteString("text", disagreement.Text);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
