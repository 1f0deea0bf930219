using System.Xml.Linq;

namespace TypedTap.Uws.Reading;

/// <summary>Makes a list of jobs of its element, whether it refers to them or describes them.</summary>
internal sealed class UwsListParser(Uri? baseUrl, UwsReaderOptions options, UwsDiagnosticLog log)
{
    private static readonly string[] Known = ["phase", "runId", "ownerId", "creationTime", "jobId"];

    public UwsJobList Read(XElement jobs)
    {
        var references = new List<UwsJobReference>();
        var described = new List<UwsJobInfo>();
        foreach (var child in jobs.Elements())
        {
            if (child.Is("jobref"))
            {
                references.Add(Reference(child));
            }
            else if (child.Is("job"))
            {
                var job = new UwsJobParser(baseUrl, options, log).Read(child);
                described.Add(job);
                references.Add(Reference(child, job));
            }
            else
            {
                log.Add(UwsDiagnosticCode.UnknownElement, child.Name.LocalName, "It stands in a list of jobs.");
            }
        }

        return new UwsJobList
        {
            Jobs = [.. references],
            Described = [.. described],
            Version = jobs.Get("version")?.Trim() is { Length: > 0 } version ? version : null,
        };
    }

    private UwsJobReference Reference(XElement element)
    {
        var fields = new UwsFields(element, Known, log);
        var url = UwsHref.Resolve(element.Get("href"), baseUrl);
        var id = element.Get("id")?.Trim() is { Length: > 0 } given ? given : fields.Text("jobId") ?? UwsHref.LastSegment(url);
        if (id.Length == 0)
            log.Add(UwsDiagnosticCode.Missing, "jobref", "A job has neither an id nor a reference.");

        // A list may leave phases out, but what it tells of them should be one.
        var phase = fields.Text("phase") ?? element.Get("phase")?.Trim();
        return new UwsJobReference(id)
        {
            Url = url ?? UwsHref.OfId(id, baseUrl),
            Phase = phase is null ? UwsPhase.Unknown : UwsJobParser.Phase(phase, log),
            PhaseText = phase,
            RunId = fields.Text("runId"),
            OwnerId = fields.Text("ownerId"),
            CreationTime = fields.Time("creationTime"),
        };
    }

    private UwsJobReference Reference(XElement element, UwsJobInfo job) => new(job.JobId)
    {
        Url = UwsHref.Resolve(element.Get("href"), baseUrl) ?? UwsHref.OfId(job.JobId, baseUrl),
        Phase = job.Phase,
        PhaseText = job.PhaseText,
        RunId = job.RunId,
        OwnerId = job.OwnerId,
        CreationTime = job.CreationTime,
    };
}
