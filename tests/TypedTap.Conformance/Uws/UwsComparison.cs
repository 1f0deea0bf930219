using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using TypedTap.Uws;

namespace TypedTap.Conformance.Uws;

/// <summary>
/// Compares what we read with the truth, value by value. A value that the truth has as text is compared as the document means it.
/// </summary>
internal sealed class UwsComparison
{
    private readonly List<string> _differences = [];

    /// <summary>What differs, a line each.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public void Version(string? expected, string? actual) => Same("version", expected, actual);

    public void Job(JsonElement truth, UwsJobInfo ours)
    {
        foreach (var property in truth.EnumerateObject())
        {
            switch (property.Name)
            {
                case "parameters":
                    Parameters(property.Value, ours);
                    break;
                case "results":
                    Results(property.Value, ours);
                    break;
                case "errorSummary":
                    Error(property.Value, ours.ErrorSummary);
                    break;
                case "jobInfo":
                    Xml(Text(property.Value), ours.JobInfo);
                    break;
                default:
                    Field(property.Name, Text(property.Value)?.Trim(), ours);
                    break;
            }
        }
    }

    public void Count(string what, int expected, int actual)
    {
        if (expected != actual)
            Differ(what, expected.ToString(CultureInfo.InvariantCulture), actual.ToString(CultureInfo.InvariantCulture));
    }

    public void Reference(JsonElement truth, UwsJobReference ours, int number)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"jobref {number}");
        Same($"{place} id", Text(truth, "id"), ours.Id);
        if (Text(truth, "href") is { Length: > 0 } href && new Uri(ReadUws.BaseUrl, href) != ours.Url)
            Differ($"{place} href", href, ours.Url?.OriginalString);
        Same($"{place} phase", Text(truth, "phase"), ours.PhaseText);
        Known(Text(truth, "phase"), ours.Phase);
    }

    private void Field(string name, string? expected, UwsJobInfo ours)
    {
        switch (name)
        {
            case "jobId":
                Same(name, expected, ours.JobId);
                break;
            case "runId":
                Same(name, expected, ours.RunId);
                break;
            case "ownerId":
                Same(name, expected, ours.OwnerId);
                break;
            case "phase":
                Same(name, expected, ours.PhaseText);
                Known(expected, ours.Phase);
                break;
            case "quote":
                Time(name, expected, ours.Quote);
                break;
            case "creationTime":
                Time(name, expected, ours.CreationTime);
                break;
            case "startTime":
                Time(name, expected, ours.StartTime);
                break;
            case "endTime":
                Time(name, expected, ours.EndTime);
                break;
            case "destruction":
                Time(name, expected, ours.Destruction);
                break;
            case "executionDuration":
                Seconds(name, expected, ours.ExecutionDuration);
                break;
            default:
                Differ(name, expected, "(this suite does not know the field)");
                break;
        }
    }

    private void Parameters(JsonElement truth, UwsJobInfo ours)
    {
        Count("parameters", truth.GetArrayLength(), ours.Parameters.Count);
        foreach (var (expected, actual) in truth.EnumerateArray().Zip(ours.Parameters))
        {
            var place = $"parameter {actual.Id}";
            Same(place, Text(expected, "id"), actual.Id);
            Exact($"{place} value", Text(expected, "value") ?? "", actual.Value);
            Same(
                $"{place} byReference", Text(expected, "byReference") is "true" or "1" ? "true" : "false",
                actual.ByReference ? "true" : "false");
            Same($"{place} isPost", Truth(Text(expected, "isPost")), actual.IsPost is { } post ? post ? "true" : "false" : null);
        }
    }

    private void Results(JsonElement truth, UwsJobInfo ours)
    {
        Count("results", truth.GetArrayLength(), ours.Results.Count);
        foreach (var (expected, actual) in truth.EnumerateArray().Zip(ours.Results))
        {
            foreach (var attribute in expected.EnumerateObject())
            {
                Same($"result {actual.Id} {attribute.Name}", Text(attribute.Value), attribute.Name switch
                {
                    "id" => actual.Id,
                    "href" => actual.HrefText,
                    "type" => actual.Type,
                    "size" => actual.Size?.ToString(CultureInfo.InvariantCulture),
                    "mime-type" => actual.MimeType,
                    var name => actual.Extras.FirstOrDefault(extra => extra.Name == name)?.Value,
                });
            }

            if (actual.Href is null && !string.IsNullOrWhiteSpace(actual.HrefText))
                Differ($"result {actual.Id} href", actual.HrefText, "(no URL)");
        }
    }

    private void Error(JsonElement truth, UwsErrorSummary? ours)
    {
        var type = Text(truth, "type");
        var words = Text(truth, "message") ?? Text(truth, "text");
        Same("errorSummary", words?.Trim(), ours?.Message.Trim());
        Same(
            "errorSummary type", type?.ToUpperInvariant(),
            ours?.Type is null or UwsErrorType.Unspecified ? null : ours.Type.ToString().ToUpperInvariant());
        Same("errorSummary hasDetail", Truth(Text(truth, "hasDetail")), ours?.HasDetail is { } detail ? detail ? "true" : "false" : null);
    }

    private void Xml(string? expected, string? actual)
    {
        if (expected is null || actual is null)
            Same("jobInfo", expected, actual);
        else if (!XNode.DeepEquals(Bare(expected), Bare(actual)))
            Differ("jobInfo", expected, actual);
    }

    private static XElement Bare(string xml)
    {
        // Prefixes are spelling, not meaning.
        var element = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        element.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return element;
    }

    // A phase that no standard has is kept as text only.
    private void Known(string? text, UwsPhase ours)
    {
        if (Enum.TryParse<UwsPhase>(text?.Trim(), ignoreCase: true, out var phase) && phase != ours)
            Differ("phase", text, ours.Keyword());
    }

    private void Seconds(string name, string? expected, TimeSpan? actual)
    {
        // Less than none is how some write that there is no limit.
        double? seconds = double.TryParse(expected, CultureInfo.InvariantCulture, out var number) ? Math.Max(number, 0) : null;
        if (seconds != actual?.TotalSeconds)
            Differ(name, expected, actual?.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    private void Time(string name, string? expected, DateTimeOffset? actual)
    {
        // What is no time must not be taken for one.
        DateTimeOffset? time = DateTimeOffset.TryParse(
            expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            ? parsed
            : null;
        if (time != actual)
            Differ(name, expected, actual?.ToString("o", CultureInfo.InvariantCulture));
    }

    private static string? Truth(string? text) => text switch
    {
        "1" => "true",
        "0" => "false",
        _ => text,
    };

    // Nothing and the empty text are the same in these documents.
    private void Same(string what, string? expected, string? actual) =>
        Exact(what, string.IsNullOrEmpty(expected) ? null : expected, string.IsNullOrEmpty(actual) ? null : actual);

    private void Exact(string what, string? expected, string? actual)
    {
        if (expected != actual)
            Differ(what, expected, actual);
    }

    private void Differ(string what, string? expected, string? actual) =>
        _differences.Add($"{what}: ours {Shown(actual)}, others' {Shown(expected)}");

    private static string Shown(string? text) => text is null ? "(none)" : $"'{text}'";

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
