using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Jobs;

/// <summary>A job list: what is at /async itself.</summary>
internal sealed class AsyncEndpoint(ServiceCore core, JobService service, UploadReader reader)
{
    private readonly JobDocument _documents = new(core.Profile);
    private readonly JobEndpoint _job = new(core, service, reader);

    public async Task<ServiceReply> AnswerAsync(Exchange exchange, string[] path, CancellationToken cancellationToken)
    {
        if (path is [])
        {
            return exchange.Method switch
            {
                "POST" => await CreateAsync(exchange, cancellationToken).ConfigureAwait(false),
                "GET" => List(exchange),
                _ => exchange.NotAllowed(),
            };
        }

        if (service.Jobs.Find(path[0]) is not { } job)
            return exchange.Reply(Errors.NotFound($"No job {path[0]}."));
        if (job.Owner is not null && job.Owner != exchange.User)
            return exchange.User is null ? exchange.Unauthorized("The job is somebody's.") : exchange.Text("Not your job.", 403);
        return await _job.AnswerAsync(exchange, job, path[1..], cancellationToken).ConfigureAwait(false);
    }

    private async Task<ServiceReply> CreateAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var uploads = await reader.ReadAsync(exchange, cancellationToken).ConfigureAwait(false);
        var (duration, destruction) = core.Profile.IgnoreRunAtCreation
            ? (null, null)
            : (exchange.Parameters["EXECUTIONDURATION"], exchange.Parameters["DESTRUCTION"]);
        Check(duration, destruction);
        var job = service.Jobs.Create(exchange.User, exchange.Parameters.Without("PHASE", "EXECUTIONDURATION", "DESTRUCTION"), uploads);
        if (duration is not null)
            job.SetExecutionDuration(duration);
        if (destruction is not null)
            job.SetDestruction(destruction);
        if (exchange.Parameters["PHASE"] == "RUN" && !core.Profile.IgnoreRunAtCreation)
            service.Run(job);
        return exchange.SeeOther(service.PathOf(job));
    }

    /// <summary>What is refused leaves no job behind.</summary>
    private static void Check(string? duration, string? destruction)
    {
        if (duration is not null)
            JobLimits.ReadDuration(duration);
        if (destruction is not null)
            JobLimits.ReadTime(destruction);
    }

    private ServiceReply List(Exchange exchange)
    {
        if (core.Profile.ListNeedsLogin && exchange.User is null)
            return exchange.Text("anonymous job listing not permitted", 403);
        return exchange.Xml(
            _documents.List(service.Jobs.List(exchange.Parameters, exchange.User), job => exchange.Request.Origin + service.PathOf(job)));
    }
}
