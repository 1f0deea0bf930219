using System.Globalization;
using System.Text;
using System.Xml;
using TypedTap.Testing.Protocol;
using TypedTap.Uws;

namespace TypedTap.Testing.Jobs;

/// <summary>Writes the documents of UWS 1.1.</summary>
internal sealed class JobDocument(EmbeddedProfile profile)
{
    private const string Uws = "http://www.ivoa.net/xml/UWS/v1.0";
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private static readonly XmlWriterSettings Utf8 = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public byte[] Job(EmbeddedJob job, string url) => Write("job", xml =>
    {
        Text(xml, "jobId", job.Id);
        Text(xml, "runId", job.Parameters["RUNID"]);
        Nillable(xml, "ownerId", job.Owner);
        Text(xml, "phase", profile.PhaseHasBlanks ? $"\n  {job.PhaseText}\n" : job.PhaseText);
        Text(xml, "quote", profile.Quote is { } quote ? Time(job.Created + quote) : null);
        Text(xml, "creationTime", Time(job.Created));
        Nillable(xml, "startTime", Time(job.Started));
        Nillable(xml, "endTime", Time(job.Ended));
        Text(xml, "executionDuration", Seconds(job.ExecutionDuration));
        Text(xml, "destruction", Time(job.Destruction));
        xml.WriteStartElement("parameters", Uws);
        Parameters(xml, job);
        xml.WriteEndElement();
        xml.WriteStartElement("results", Uws);
        Results(xml, job, url);
        xml.WriteEndElement();
        if (job.Error is null)
            return;
        xml.WriteStartElement("errorSummary", Uws);
        xml.WriteAttributeString("type", "fatal");
        xml.WriteAttributeString("hasDetail", "true");
        Text(xml, "message", job.Error);
        xml.WriteEndElement();
    });

    public byte[] List(IReadOnlyList<EmbeddedJob> jobs, Func<EmbeddedJob, string> url) => Write("jobs", xml =>
    {
        foreach (var job in jobs)
        {
            xml.WriteStartElement("jobref", Uws);
            xml.WriteAttributeString("id", job.Id);
            xml.WriteAttributeString("href", Xlink, url(job));
            Text(xml, "phase", job.PhaseText);
            Text(xml, "runId", job.Parameters["RUNID"]);
            Nillable(xml, "ownerId", job.Owner);
            Text(xml, "creationTime", Time(job.Created));
            xml.WriteEndElement();
        }
    });

    public byte[] Parameters(EmbeddedJob job) => Write("parameters", xml => Parameters(xml, job));

    public byte[] Results(EmbeddedJob job, string url) => Write("results", xml => Results(xml, job, url));

    public static string Seconds(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private void Results(XmlWriter xml, EmbeddedJob job, string url)
    {
        if (job.Phase != UwsPhase.Completed)
            return;
        if (job.Answer?.Results is { } results)
        {
            foreach (var result in results)
                Result(xml, result.Id, result.Url.AbsoluteUri);
            return;
        }

        if (profile.ExtraResults)
        {
            Result(xml, "diag", "uws:executing:23");
            Result(xml, "rowcount", "final:10");
        }

        Result(xml, "result", url + "/results/result");
    }

    private static void Result(XmlWriter xml, string id, string href)
    {
        xml.WriteStartElement("result", Uws);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("type", Xlink, "simple");
        xml.WriteAttributeString("href", Xlink, href);
        xml.WriteEndElement();
    }

    private static void Parameters(XmlWriter xml, EmbeddedJob job)
    {
        foreach (var (name, value) in job.Parameters.All)
        {
            xml.WriteStartElement("parameter", Uws);
            xml.WriteAttributeString("id", CleanText.Of(name));
            xml.WriteString(CleanText.Of(value));
            xml.WriteEndElement();
        }
    }

    /// <summary>The schema wants it even where there is none.</summary>
    private static void Nillable(XmlWriter xml, string name, string? text)
    {
        xml.WriteStartElement(name, Uws);
        if (text is null)
            xml.WriteAttributeString("xsi", "nil", "http://www.w3.org/2001/XMLSchema-instance", "true");
        xml.WriteString(text is null ? null : CleanText.Of(text));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
            xml.WriteElementString(name, Uws, CleanText.Of(text));
    }

    private byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Utf8))
        {
            xml.WriteStartElement("uws", root, Uws);
            xml.WriteAttributeString("xmlns", "xlink", null, Xlink);
            if (profile.UwsVersion is { } version && (root is "job" or "jobs"))
                xml.WriteAttributeString("version", version);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
