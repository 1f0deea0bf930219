using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Formats;
using TypedTap.Testing.Tables;
using TypedTap.Votable;

namespace TypedTap.Testing.Protocol;

/// <summary>Queries of the database: read, checked against what the profile refuses and what the database has, run, and written.</summary>
internal sealed class DatabaseQueries(ServiceCore core)
{
    private const long MaxUploadRows = 10_000_000;
    private readonly AdqlRefusals _refusals = new(core.Profile);
    private readonly ServiceDescriptors _descriptors = new(core);

    /// <summary>What comes packed may be no larger than what comes plain.</summary>
    private TableLimits Limits => new(MaxUploadRows, core.Profile.UploadLimit);

    /// <exception cref="RefusedException">The query is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<QueryAnswer> RunAsync(QueryRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var uploads = await ReadAsync(request.Query.Uploads, cancellationToken).ConfigureAwait(false);
            var (schema, tables) = core.Database.Seen(uploads);
            var (query, columns) = Check(request.Query.Adql, schema);
            var limit = Limit(request, columns);
            var result = AdqlEngine.Execute(query, tables, Granted(query, limit), cancellationToken);
            return Write(request, query, limit, Seen(result, request.Query.User));
        }
        catch (EngineException e)
        {
            throw Refuse(e.Span is { } span ? $"{e.Message} (at {Place(request.Query.Adql, span)})" : e.Message);
        }
    }

    private async Task<IReadOnlyList<(string Name, EngineTable Table)>> ReadAsync(
        IReadOnlyList<EmbeddedUpload> uploads, CancellationToken cancellationToken)
    {
        var tables = new List<(string, EngineTable)>();
        foreach (var upload in uploads)
        {
            try
            {
                using var stream = new MemoryStream(upload.Bytes, writable: false);
                tables.Add((upload.Name, await VoTableTables.ReadAsync(stream, Limits, cancellationToken).ConfigureAwait(false)));
            }
            catch (Exception e) when (e is VoTableException or EngineException)
            {
                throw new EngineException($"The upload {upload.Name} is no table that can be taken: {e.Message}");
            }
        }

        return tables;
    }

    private (AdqlQuery Query, AdqlCheckResult Columns) Check(string adql, IAdqlSchema schema)
    {
        var parsed = Parse(adql);
        var found = AdqlChecker.Check(parsed, schema);
        if (found.Diagnostics.FirstOrDefault(finding => finding.Severity == AdqlSeverity.Error) is { } error)
            throw Refuse(error.Render(adql));
        var query = parsed.Require();
        return _refusals.Of(query) is { } why ? throw Refuse(why) : (query, found);
    }

    private AdqlParseResult<AdqlQuery> Parse(string adql)
    {
        var parsed = AdqlParser.Parse(adql, core.Profile.Adql);
        List<AdqlDiagnostic> errors = [.. parsed.Diagnostics.Where(static finding => finding.Severity == AdqlSeverity.Error)];
        return errors.Count > 0 && errors.TrueForAll(IsUndeclared) ? AdqlParser.Parse(adql, AdqlVersion.V2_1) : parsed;

        bool IsUndeclared(AdqlDiagnostic finding) => finding.Code == AdqlDiagnosticCode.NotInVersion
            && core.Profile.UndeclaredFunctions.Contains(
                adql.Substring(finding.Span.Start, finding.Span.Length), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>At CADC a job gets as many rows as the number of its columns leaves.</summary>
    private long? Limit(QueryRequest request, AdqlCheckResult found) =>
        request.IsJob && core.Profile.AsyncRows is { } rows && found.Columns.Count > 0
            ? Math.Min(request.MaxRec ?? long.MaxValue, rows.RowsOf(found.Columns.Count))
            : request.MaxRec;

    /// <summary>DaCHS looks for one row more than MAXREC, and where there is a TOP it gives that row too.</summary>
    private long? Granted(AdqlQuery query, long? limit) =>
        core.Profile.TopGivesOneMore && limit > 0 && query is AdqlSelect { Top: { } top } && top > limit ? limit + 1 : limit;

    private EngineResult Seen(EngineResult result, string? user)
    {
        if (user is not null || core.Options.AnonymousRows is not { } seen || core.Options.Accepts == LoginSchemes.None)
            return result;
        var rows = (int)Math.Clamp(seen(result.Table.RowCount), 0, result.Table.RowCount);
        return result with { Table = result.Table with { RowCount = rows } };
    }

    private QueryAnswer Write(QueryRequest request, AdqlQuery query, long? limit, EngineResult result)
    {
        var cut = result with { IsOverflow = result.IsOverflow || result.Table.RowCount > limit };
        var header = new ResultHeader(request.Query.Adql, limit) { Services = _descriptors.For(query, result.Table) };
        return new QueryAnswer(new ServiceReply(
            200,
            request.Format.ContentType,
            (stream, stop) => request.Format.WriteAsync(cut, header, stream, stop)));
    }

    private static string Place(string adql, AdqlSpan span)
    {
        var before = adql.AsSpan(0, Math.Clamp(span.Start, 0, adql.Length));
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"line {before.Count('\n') + 1}, column {before.Length - before.LastIndexOf('\n')}");
    }

    private RefusedException Refuse(string message) => new(core.Profile.ErrorStatus, message);
}
