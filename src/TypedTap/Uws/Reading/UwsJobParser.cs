using System.Globalization;
using System.Xml.Linq;
using TypedTap.Http;

namespace TypedTap.Uws.Reading;

/// <summary>Makes a job of its element.</summary>
internal sealed class UwsJobParser(Uri? baseUrl, UwsReaderOptions options, UwsDiagnosticLog log)
{
    private static readonly string[] Known =
    [
        "jobId", "runId", "ownerId", "phase", "quote", "creationTime", "startTime", "endTime", "executionDuration", "destruction",
        "parameters", "results", "errorSummary", "jobInfo",
    ];

    /// <summary>Reads a job; the diagnostics stay in the log.</summary>
    public UwsJobInfo Read(XElement job)
    {
        var fields = new UwsFields(job, Known, log);
        var phase = fields.Text("phase");
        return new UwsJobInfo
        {
            JobId = fields.Text("jobId") ?? Missing("jobId"),
            RunId = fields.Text("runId"),
            OwnerId = fields.Text("ownerId"),
            Phase = Phase(phase, log),
            PhaseText = phase,
            Quote = Quote(fields),
            CreationTime = fields.Time("creationTime"),
            StartTime = fields.Time("startTime"),
            EndTime = fields.Time("endTime"),
            ExecutionDuration = Duration(fields.Text("executionDuration")),
            Destruction = fields.Time("destruction"),
            Parameters = [.. Children(fields, "parameters", "parameter").Select(Parameter)],
            Results = [.. Children(fields, "results", "result").Select(result => UwsResultParser.Read(result, baseUrl, log))],
            ErrorSummary = Error(fields.All("errorSummary")),
            JobInfo = JobInfo(fields.All("jobInfo")),
            Version = job.Get("version")?.Trim() is { Length: > 0 } version ? version : null,
        };
    }

    /// <summary>The phase of a text, with a word about what is none.</summary>
    public static UwsPhase Phase(string? text, UwsDiagnosticLog log)
    {
        if (text is null)
            log.Add(UwsDiagnosticCode.Missing, "phase", "There is no phase.");
        else if (UwsPhases.TryParse(text, out var phase))
            return phase;
        else
            log.BadValue("phase", text, "is no phase of UWS");
        return UwsPhase.Unknown;
    }

    private string Missing(string element)
    {
        log.Add(UwsDiagnosticCode.Missing, element, $"There is no {element}.");
        return "";
    }

    private static DateTimeOffset? Quote(UwsFields fields) =>
        // What some services write for "no promise".
        fields.Text("quote") is "-1" ? null : fields.Time("quote");

    private TimeSpan? Duration(string? text)
    {
        if (text is null)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
        {
            // A number that is no span of time any more is no limit either.
            return seconds < 9e11 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        }

        if (text != "-1")
            log.BadValue("executionDuration", text, "is no number of seconds");
        return text == "-1" ? TimeSpan.Zero : null;
    }

    private IEnumerable<XElement> Children(UwsFields fields, string list, string item)
    {
        foreach (var child in fields.All(list).SelectMany(element => element.Elements()))
        {
            if (child.Is(item))
                yield return child;
            else
                log.Add(UwsDiagnosticCode.UnknownElement, child.Name.LocalName, $"It stands among the {list}.");
        }
    }

    private UwsParameter Parameter(XElement element) =>
        new(element.Get("id") ?? Missing("parameter/@id"), element.IsNil() ? "" : element.Value)
        {
            ByReference = UwsElement.Truth(element.Get("byReference")) ?? false,
            IsPost = UwsElement.Truth(element.Get("isPost")),
        };

    private static UwsErrorSummary? Error(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            var type = element.Get("type")?.Trim();
            var hasDetail = UwsElement.Truth(element.Get("hasDetail"));
            var message = element.Elements().FirstOrDefault(child => child.Is("message"));
            // Some put their words where the standard has <message>.
            var words = message is not null ? message.Value : element.IsNil() ? "" : element.Value.Trim();
            if (words.Length == 0 && type is null && hasDetail is null && message is null)
                continue;
            return new UwsErrorSummary(words)
            {
                HasDetail = hasDetail,
                Type = type?.ToUpperInvariant() switch
                {
                    "TRANSIENT" => UwsErrorType.Transient,
                    "FATAL" => UwsErrorType.Fatal,
                    _ => UwsErrorType.Unspecified,
                },
            };
        }

        return null;
    }

    private string? JobInfo(IEnumerable<XElement> elements)
    {
        if (elements.FirstOrDefault() is not { } element || element.IsNil())
            return null;
        var xml = element.ToString(SaveOptions.DisableFormatting);
        if (xml.Length <= options.MaxJobInfo)
            return xml;
        log.Add(
            UwsDiagnosticCode.BadValue,
            "jobInfo",
            string.Create(CultureInfo.InvariantCulture, $"Its {xml.Length} characters are more than {options.MaxJobInfo} "
                + $"(UwsReaderOptions.MaxJobInfo)."));
        return null;
    }
}
