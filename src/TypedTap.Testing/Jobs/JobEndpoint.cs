using System.Globalization;
using TypedTap.Testing.Protocol;
using TypedTap.Uws;

namespace TypedTap.Testing.Jobs;

/// <summary>A job and what is under it (UWS 1.1 §2.2.2).</summary>
internal sealed class JobEndpoint(ServiceCore core, JobService service, UploadReader reader)
{
    private readonly EmbeddedProfile _profile = core.Profile;
    private readonly JobDocument _documents = new(core.Profile);

    public async Task<ServiceReply> AnswerAsync(Exchange exchange, EmbeddedJob job, string[] path, CancellationToken cancellationToken)
    {
        var url = exchange.Request.Origin + service.PathOf(job);
        switch (exchange.Method, path)
        {
            case ("GET", []):
                await WaitAsync(job, exchange.Parameters, cancellationToken).ConfigureAwait(false);
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
                var uploads = await reader.ReadAsync(exchange, cancellationToken).ConfigureAwait(false);
                job.Change(exchange.Parameters, uploads);
                break;
            case ("GET", _):
                return Read(exchange, job, path, url);
            default:
                return exchange.NotAllowed();
        }

        return exchange.SeeOther(service.PathOf(job));
    }

    private ServiceReply Read(Exchange exchange, EmbeddedJob job, string[] path, string url)
    {
        switch (path)
        {
            case ["phase"]:
                Poll(job);
                return exchange.Text(_profile.PhaseHasBlanks ? $" {job.PhaseText}\r\n" : job.PhaseText);
            case ["executionduration"]:
                return exchange.Text(JobDocument.Seconds(job.ExecutionDuration));
            case ["destruction"]:
                return exchange.Text(JobDocument.Time(job.Destruction)!);
            case ["quote"]:
                return exchange.Text(JobDocument.Time(job.Created + _profile.Quote) ?? "");
            case ["owner"]:
                return exchange.Text(job.Owner ?? "");
            case ["parameters"]:
                return exchange.Xml(_documents.Parameters(job));
            case ["error"]:
                return job.Error is null
                    ? Missing(exchange)
                    : exchange.Reply(Errors.Of(200, job.Error));
            case ["results"]:
                return exchange.Xml(_documents.Results(job, url));
            case ["results", "result"] when job is { Phase: UwsPhase.Completed, Answer: { Results: null } answer }:
                return _profile.ResultsElsewhere ? exchange.SeeElsewhere(core.Storage(job).AbsoluteUri) : exchange.Reply(answer);
            default:
                return Missing(exchange);
        }
    }

    /// <summary>The long poll of UWS 1.1 §2.2.1.1: until the phase is another than the one that the client knows.</summary>
    private async Task WaitAsync(EmbeddedJob job, RequestParameters parameters, CancellationToken cancellationToken)
    {
        if (_profile.IgnoreWait || parameters["WAIT"] is not { } text)
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
        var wait = seconds < 0 || TimeSpan.FromSeconds(seconds) > _profile.WaitClamp ? _profile.WaitClamp : TimeSpan.FromSeconds(seconds);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(changed, Task.Delay(wait, core.Options.Time, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Poll(EmbeddedJob job)
    {
        if (core.Options.Advance == JobAdvance.OnPoll)
            job.Advance();
    }

    private void Move(EmbeddedJob job, string? phase)
    {
        switch (phase)
        {
            case "RUN":
                service.Run(job);
                break;
            case "ABORT":
                job.Abort();
                break;
            default:
                throw new RefusedException(400, $"PHASE is '{phase}', not RUN or ABORT.");
        }
    }

    private ServiceReply Delete(Exchange exchange, EmbeddedJob job)
    {
        job.Delete();
        return exchange.SeeOther(service.ListPath);
    }

    private static ServiceReply Missing(Exchange exchange) =>
        exchange.Reply(Errors.NotFound($"Nothing at {exchange.Request.Path}."));
}
