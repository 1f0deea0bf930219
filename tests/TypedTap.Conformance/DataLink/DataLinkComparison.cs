using System.Globalization;
using System.Text.Json;
using TypedTap.DataLink;

namespace TypedTap.Conformance.DataLink;

/// <summary>Compares links and descriptors with the truth, value by value.</summary>
internal sealed class DataLinkComparison
{
    private readonly List<string> _differences = [];

    /// <summary>What differs, a line each.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public void Services(IReadOnlyList<JsonElement> truth, IReadOnlyList<ServiceDescriptor> ours)
    {
        if (truth.Count != ours.Count)
            Differ("services", Text(truth.Count), Text(ours.Count));
        foreach (var (expected, actual) in truth.Zip(ours))
            Service(expected, actual);
    }

    public void Rows(JsonElement truth, DataLinkDocument ours)
    {
        Same("links", Text(truth.GetProperty("nrow").GetInt64()), Text(ours.Rows.Count));
        if (!truth.TryGetProperty("rows", out var rows) || rows.ValueKind != JsonValueKind.Array)
            return;
        var names = truth.GetProperty("columns")
            .EnumerateArray()
            .Select(static column => column.GetProperty("name").GetString()!)
            .ToArray();
        foreach (var (cells, row, number) in rows.EnumerateArray()
            .Zip(ours.Rows)
            .Select(static (pair, i) => (pair.First, pair.Second, i + 1)))
        {
            foreach (var (cell, name) in cells.EnumerateArray().Zip(names))
                Cell($"link {Text(number)} {name}", name, cell, row);
        }
    }

    public void Differ(string what, string? expected, string? actual) =>
        _differences.Add($"{what}: ours {Shown(actual)}, others' {Shown(expected)}");

    private void Cell(string place, string name, JsonElement cell, DataLinkRow row)
    {
        var (expected, actual) = (Text(cell)?.Trim(), name switch
        {
            "ID" => row.Id,
            "access_url" => row.AccessUrlText,
            "service_def" => row.ServiceDefinition,
            "error_message" => row.Fault?.Message,
            "semantics" => row.Semantics.Text,
            "description" => row.Description,
            "content_type" => row.ContentType,
            "content_length" => row.ContentLength?.ToString(CultureInfo.InvariantCulture),
            "link_authorized" or "readable" => row.IsAuthorized switch { true => "true", false => "false", null => null },
            _ => row[name],
        });
        Same(place, name == "content_length" && expected?.StartsWith('-') == true ? null : expected, actual);
        if (name == "service_def" && expected is { Length: > 0 } && row.Service is null)
            Differ(place, "a service of the document", null);
        if (name == "access_url" && Uri.TryCreate(expected, UriKind.Absolute, out var url)
            && url.Scheme.StartsWith("http", StringComparison.Ordinal) && row.AccessUrl?.OriginalString != expected)
        {
            Differ(place, expected, row.AccessUrl?.OriginalString);
        }
    }

    private void Service(JsonElement truth, ServiceDescriptor ours)
    {
        var place = $"service {ours.Id ?? ours.Name}";
        Same($"{place} ID", Text(truth, "ID"), ours.Id);
        Same($"{place} name", Text(truth, "name"), ours.Name);
        if (Text(truth, "utype") == "adhoc:this" && !ours.IsSelf)
            Differ($"{place} utype", "adhoc:this", "adhoc:service");
        foreach (var param in truth.GetProperty("params").EnumerateObject())
        {
            var values = param.Value.EnumerateArray().Select(static value => value.GetString()).ToArray();
            Same(
                $"{place} {param.Name}", string.Join('|', values),
                string.Join('|', ours.Params.Where(other => other.Name == param.Name).Select(static other => other.Value)));
            Same($"{place} {param.Name}", values.FirstOrDefault()?.Trim(), param.Name switch
            {
                "accessURL" => ours.AccessUrlText,
                "standardID" => ours.StandardId,
                "resourceIdentifier" => ours.ResourceIdentifier,
                "contentType" => ours.ContentType,
                "exampleURL" => ours.ExampleUrls.Count > 0 ? ours.ExampleUrls[0] : null,
                _ => values.FirstOrDefault()?.Trim(),
            });
        }

        var inputs = truth.GetProperty("inputParams");
        Same($"{place} inputs", Text(inputs.GetArrayLength()), Text(ours.Inputs.Count));
        foreach (var (expected, actual) in inputs.EnumerateArray().Zip(ours.Inputs))
            Input($"{place} input {actual.Name}", expected, actual);
    }

    private void Input(string place, JsonElement truth, ServiceParameter ours)
    {
        foreach (var attribute in truth.EnumerateObject())
        {
            if (attribute.Name == "options")
            {
                Same(
                    $"{place} options", string.Join('|', attribute.Value.EnumerateArray().Select(Text)),
                    string.Join('|', ours.Options.Select(static option => option.Value)));
                continue;
            }

            Same($"{place} {attribute.Name}", Text(attribute.Value)?.Trim(), attribute.Name switch
            {
                "name" => ours.Name,
                "datatype" => ours.Datatype,
                "arraysize" => ours.Arraysize,
                "xtype" => ours.Xtype,
                "unit" => ours.Unit,
                "ucd" => ours.Ucd,
                "utype" => ours.Param.Utype,
                "ref" => ours.Ref,
                "value" => ours.Param.Value.Trim(),
                "min" => ours.Minimum,
                "max" => ours.Maximum,
                _ => "(this suite does not know the attribute)",
            });
        }
    }

    // Nothing and the empty text are the same in these documents.
    private void Same(string what, string? expected, string? actual)
    {
        if ((expected ?? "") != (actual ?? ""))
            Differ(what, expected, actual);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string? text) => text is null ? "(none)" : $"'{text}'";

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
