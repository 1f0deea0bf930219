using System.Globalization;

namespace TypedTap.TestServers;

/// <summary>A job and what is under it (UWS 1.1 §2.2.2).</summary>
internal sealed class JobEndpoint(TapDouble tap, QueryRunner runner, UploadReader reader)
{
    private readonly TapDoubleOptions _options = tap.Options;
    private readonly JobDocument _documents = new(tap.Options);

    public async Task<LoopbackReply> AnswerAsync(Exchange exchange, DoubleJob job, string[] path, CancellationToken cancellationToken)
    {
        var url = exchange.Request.Origin + tap.JobPath(job);
        switch (exchange.Method, path)
        {
            case ("GET", []):
                await WaitAsync(job, exchange.Parameters, cancellationToken);
                return job.Deleted ? Missing(exchange) : exchange.Xml(_documents.Job(job, url));
            case ("DELETE", []):
                return Delete(exchange, job);
            case ("POST", []) when exchange.Parameters["ACTION"] == "DELETE":
                return Delete(exchange, job);
            case ("POST", ["phase"]):
                Move(job, exchange.Parameters["PHASE"]);
                break;
            case ("POST", ["executionduration"]):
                job.SetExecutionDuration(exchange.Parameters["EXECUTIONDURATION"] ?? "");
                break;
            case ("POST", ["destruction"]):
                job.SetDestruction(exchange.Parameters["DESTRUCTION"] ?? "");
                break;
            case ("POST", ["parameters"]):
                var uploads = await reader.ReadAsync(exchange.Request, cancellationToken);
                tap.Keep(uploads);
                job.Change(exchange.Parameters, uploads);
                break;
            case ("GET", _):
                return Read(exchange, job, path, url);
            default:
                return exchange.Text($"{exchange.Method} is not for {exchange.Request.Path}.", 405);
        }

        return exchange.SeeOther(tap.JobPath(job));
    }

    private LoopbackReply Read(Exchange exchange, DoubleJob job, string[] path, string url)
    {
        switch (path)
        {
            case ["phase"]:
                Poll(job);
                return exchange.Text(_options.PhaseHasBlanks ? $" {job.PhaseText}\r\n" : job.PhaseText);
            case ["executionduration"]:
                return exchange.Text(JobDocument.Seconds(job.ExecutionDuration));
            case ["destruction"]:
                return exchange.Text(JobDocument.Time(job.Destruction)!);
            case ["quote"]:
                return exchange.Text(JobDocument.Time(job.Created + _options.Quote) ?? "");
            case ["owner"]:
                return exchange.Text(job.Owner ?? "");
            case ["parameters"]:
                return exchange.Xml(_documents.Parameters(job));
            case ["error"]:
                return job.Error is null
                    ? Missing(exchange)
                    : exchange.Reply(200, "application/x-votable+xml", TableWriter.Error(job.Error));
            case ["results"]:
                return exchange.Xml(_documents.Results(job, url));
            case ["results", "result"] when job is { Phase: DoublePhase.Completed, Answer: { } answer }:
                return _options.ResultsElsewhere ? exchange.ElsewhereReply(tap.Storage(job).AbsoluteUri) : exchange.Reply(answer);
            default:
                return Missing(exchange);
        }
    }

    /// <summary>The long poll of UWS 1.1 §2.2.1.1: until the phase is another than the one that the client knows.</summary>
    private async Task WaitAsync(DoubleJob job, RequestParameters parameters, CancellationToken cancellationToken)
    {
        if (_options.IgnoreWait || parameters["WAIT"] is not { } text)
        {
            Poll(job);
            return;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            throw new RefusedException(400, $"WAIT is '{text}', not a number of seconds.");
        var known = parameters["PHASE"] ?? job.PhaseText;
        var changed = job.Changed;
        if (job.PhaseText != known || !job.IsActive)
            return;
        Poll(job);
        if (changed.IsCompleted)
            return;
        var wait = seconds < 0 || TimeSpan.FromSeconds(seconds) > _options.WaitClamp ? _options.WaitClamp : TimeSpan.FromSeconds(seconds);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(changed, Task.Delay(wait, _options.Time, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Poll(DoubleJob job)
    {
        if (_options.Advance == JobAdvance.OnPoll)
            job.Advance();
    }

    private void Move(DoubleJob job, string? phase)
    {
        switch (phase)
        {
            case "RUN":
                job.Run(() => runner.Run(job.Parameters, job.Uploads, job.Owner));
                break;
            case "ABORT":
                job.Abort();
                break;
            default:
                throw new RefusedException(400, $"PHASE is '{phase}', not RUN or ABORT.");
        }
    }

    private LoopbackReply Delete(Exchange exchange, DoubleJob job)
    {
        job.Delete();
        return exchange.SeeOther(tap.JobListPath);
    }

    private static LoopbackReply Missing(Exchange exchange) =>
        exchange.Reply(QueryRunner.Error(404, $"Nothing at {exchange.Request.Path}."));
}
