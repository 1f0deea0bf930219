using System.Globalization;
using TypedTap.Testing.Formats;

namespace TypedTap.Testing.Protocol;

/// <summary>Runs the query of a request: looks at its parameters, asks the function of the options, then the database. Errors are answers too.</summary>
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
            var request = new QueryRequest(query, Limit(task.Parameters["MAXREC"]), task.Parameters["MAXREC"] is not null, Format(task.Parameters), task.IsJob);
            if (_options.Answer?.Invoke(query) is { } table)
                return Scripted(table, request);
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
        catch (Exception e) when (e is not OperationCanceledException)
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

    private static QueryAnswer Scripted(ScriptedTable table, QueryRequest request)
    {
        var (type, separator) = request.Format.ContentType.Split(';')[0] switch
        {
            "text/csv" => ("text/csv", ','),
            "text/tab-separated-values" => ("text/tab-separated-values", '\t'),
            _ => ("application/x-votable+xml", '\0'),
        };
        var body = separator == '\0'
            ? ScriptedTableWriter.VoTable(table, request.MaxRec, request.Query.Adql)
            : ScriptedTableWriter.Text(table, request.MaxRec, separator);
        return new QueryAnswer(ServiceReply.Of(200, type, body));
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
        var asked = responseFormat ?? format;
        if (string.IsNullOrWhiteSpace(asked) || asked.Trim() is "votable" or "application/x-votable+xml" or "text/xml")
            asked = asked?.Trim() == "text/xml" ? "votable/td" : core.Profile.DefaultFormat;
        return ResultFormats.TryFind(asked, out var found) ? found : throw Refuse($"No format '{asked}'; there are votable, votable/td, votable/b, votable/b2, csv, tsv and json.");
    }

    private RefusedException Refuse(string message) => new(core.Profile.ErrorStatus, message);
}
