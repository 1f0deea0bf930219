using System.Globalization;
using TypedTap.Testing.Formats;

namespace TypedTap.Testing.Protocol;

/// <summary>
/// Runs the query of a request: looks at its parameters, asks the function of the options, then the database. Errors are answers too.
/// </summary>
internal sealed class QueryRunner(ServiceCore core)
{
    private readonly EmbeddedTapServiceOptions _options = core.Options;
    private readonly DatabaseQueries _database = new(core);
    private int _running;

    /// <summary>How many queries are being run now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<QueryAnswer> RunAsync(QueryTask task, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _running);
        try
        {
            var query = Read(task.Parameters, task.Uploads, task.User);
            var request = new QueryRequest(
                query, Limit(task.Parameters["MAXREC"]), task.Parameters["MAXREC"] is not null, Format(task.Parameters), task.IsJob);
            if (_options.Answer?.Invoke(query) is { } table)
                return await ScriptedAsync(table, request, cancellationToken).ConfigureAwait(false);
            return await _database.RunAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedException e)
        {
            return Errors.Of(e.Status, e.Message);
        }
        catch (EmbeddedQueryException e)
        {
            return Errors.Of(e.Status ?? core.Profile.ErrorStatus, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return core.Failed(e);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>The query in a request, of which the language and the text are looked at (TAP 1.1 §2.7).</summary>
    public EmbeddedQuery Read(RequestParameters parameters, IReadOnlyList<EmbeddedUpload> uploads, string? user)
    {
        if (parameters["REQUEST"] is { } request && !request.Equals("doQuery", StringComparison.OrdinalIgnoreCase))
            throw Refuse($"REQUEST is '{request}'; this service only knows doQuery.");
        if (parameters["LANG"]?.ToUpperInvariant() is not ("ADQL" or "ADQL-2.0" or "ADQL-2.1"))
            throw Refuse($"LANG is '{parameters["LANG"]}'; this service has ADQL.");
        if (parameters["QUERY"] is not { Length: > 0 } adql)
            throw Refuse("There is no QUERY.");
        return new EmbeddedQuery(adql, user, uploads, parameters.All);
    }

    /// <summary>In memory, so that its length can be told, and what is wrong with it before anything is sent.</summary>
    private static async Task<QueryAnswer> ScriptedAsync(ScriptedTable table, QueryRequest request, CancellationToken cancellationToken)
    {
        var result = ScriptedResults.Of(table, request.MaxRec, out var failure);
        using var body = new MemoryStream();
        await request.Format.WriteAsync(
            result, new ResultHeader(request.Query.Adql, request.MaxRec) { Failure = failure }, body,
            cancellationToken).ConfigureAwait(false);
        return new QueryAnswer(ServiceReply.Of(200, request.Format.ContentType, body.ToArray()));
    }

    private long? Limit(string? maxrec)
    {
        if (maxrec is null)
            return core.Profile.DefaultMaxrec;
        if (!long.TryParse(maxrec, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
            throw Refuse($"MAXREC is '{maxrec}', not a number of rows.");
        return core.Profile.HardMaxrec is { } hard ? Math.Min(asked, hard) : asked;
    }

    private ResultFormat Format(RequestParameters parameters)
    {
        var (format, responseFormat) = (parameters["FORMAT"], parameters["RESPONSEFORMAT"]);
        if (format is not null && responseFormat is not null)
            throw Refuse("FORMAT and RESPONSEFORMAT are both given.");
        var asked = (responseFormat ?? format)?.Trim();
        if (string.IsNullOrEmpty(asked) || asked.ToUpperInvariant() is "VOTABLE" or "APPLICATION/X-VOTABLE+XML")
            asked = core.Profile.DefaultFormat;
        return ResultFormats.TryFind(asked, out var found)
            ? found
            : throw Refuse($"No format '{asked}'; there are votable, votable/td, votable/b, votable/b2, csv, tsv and json.");
    }

    private RefusedException Refuse(string message) => new(core.Profile.ErrorStatus, message);
}
