namespace TypedTap.TestServers;

/// <summary>The job list: what is at /async itself.</summary>
internal sealed class AsyncEndpoint(TapDouble tap, JobStore jobs, QueryRunner runner, UploadReader reader)
{
    private readonly JobDocument _documents = new(tap.Options);
    private readonly JobEndpoint _job = new(tap, runner, reader);

    public async Task<LoopbackReply> AnswerAsync(Exchange exchange, string[] path, CancellationToken cancellationToken)
    {
        if (path is [])
        {
            return exchange.Method switch
            {
                "POST" => await CreateAsync(exchange, cancellationToken),
                "GET" => List(exchange),
                _ => exchange.Text($"{exchange.Method} is not for the job list.", 405),
            };
        }

        if (jobs.Find(path[0]) is not { } job)
            return exchange.Reply(QueryRunner.Error(404, $"No job {path[0]}."));
        if (job.Owner is not null && job.Owner != exchange.User)
            return exchange.User is null ? exchange.Unauthorized("The job is somebody's.") : exchange.Text("Not your job.", 403);
        return await _job.AnswerAsync(exchange, job, path[1..], cancellationToken);
    }

    private async Task<LoopbackReply> CreateAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var uploads = await reader.ReadAsync(exchange.Request, cancellationToken);
        tap.Keep(uploads);
        var job = jobs.Create(exchange.User, exchange.Parameters.Without("PHASE"), uploads);
        if (exchange.Parameters["PHASE"] == "RUN" && !tap.Options.IgnoreRunAtCreation)
            job.Run(() => runner.Run(job.Parameters, job.Uploads, job.Owner));
        return exchange.SeeOther(tap.JobPath(job));
    }

    private LoopbackReply List(Exchange exchange)
    {
        if (tap.Options.ListNeedsLogin && exchange.User is null)
            return exchange.Text("anonymous job listing not permitted", 403);
        return exchange.Xml(
            _documents.List(jobs.List(exchange.Parameters, exchange.User), job => exchange.Request.Origin + tap.JobPath(job)));
    }
}
