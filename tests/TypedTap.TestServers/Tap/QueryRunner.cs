using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedTap.TestServers;

/// <summary>Understands as much of a query as a double needs.</summary>
internal sealed class QueryRunner(TapDoubleOptions options)
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Answers a query; errors are answers too.</summary>
    public DoubleAnswer Run(RequestParameters parameters, IReadOnlyList<DoubleUpload> uploads, string? user)
    {
        try
        {
            var query = Read(parameters, uploads, user);
            var limit = Limit(parameters["MAXREC"]);
            return Write(Table(query), limit, query.Adql, Format(parameters));
        }
        catch (RefusedException e)
        {
            return Error(e.Status, e.Message);
        }
    }

    public static DoubleAnswer Error(int status, string message) =>
        new(status, "application/x-votable+xml", TableWriter.Error(message), message);

    /// <summary>The query in a request, of which the language and the text are looked at (TAP 1.1 §2.7).</summary>
    public DoubleQuery Read(RequestParameters parameters, IReadOnlyList<DoubleUpload> uploads, string? user)
    {
        if (parameters["LANG"] is not ("ADQL" or "ADQL-2.0" or "ADQL-2.1"))
            throw Refuse($"LANG is '{parameters["LANG"]}'; this service has ADQL.");
        if (parameters["QUERY"] is not { Length: > 0 } adql)
            throw Refuse("There is no QUERY.");
        return new DoubleQuery(adql, user, uploads, parameters.All);
    }

    private DoubleTable Table(DoubleQuery query)
    {
        if (options.Answer?.Invoke(query) is { } table)
            return table;
        if (query.Adql.Contains("BAD", StringComparison.Ordinal))
            throw Refuse("BAD: there is no such column.");
        var select = Regex.Match(query.Adql, @"^\s*SELECT\s+(TOP\s+(?<top>\d+)\s)?", Loose, Patience);
        if (!select.Success)
            throw Refuse($"The query does not begin with SELECT: {query.Adql}");
        if (query.Adql.Contains("TAP_UPLOAD.", StringComparison.OrdinalIgnoreCase))
            return UploadTable(query);
        var rows = select.Groups["top"] is { Success: true, Value: var top } ? long.Parse(top, CultureInfo.InvariantCulture) : options.Rows;
        var anonymous = query.User is null && options.Accepts != DoubleSchemes.None;
        return DoubleTable.Numbered(anonymous ? options.AnonymousRows(rows) : rows, query.Adql);
    }

    /// <summary>One row for each upload.</summary>
    private DoubleTable UploadTable(DoubleQuery query)
    {
        var missing = Regex.Matches(query.Adql, @"TAP_UPLOAD\.(?<name>\w+)", Loose, Patience)
            .Select(match => match.Groups["name"].Value)
            .FirstOrDefault(name => !query.Uploads.Any(upload => upload.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (missing is not null)
            throw Refuse($"There is no table TAP_UPLOAD.{missing}.");
        return DoubleTable.Of(
            [new("table_name", "char", "*"), new("row_count", "int"), new("size", "long", Unit: "byte")],
            [.. query.Uploads.Select(upload => (string[])[upload.Name, Text(upload.Rows), Text(upload.Bytes.Length)])]);
    }

    private long? Limit(string? maxrec)
    {
        if (maxrec is null)
            return options.DefaultMaxrec;
        if (!long.TryParse(maxrec, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
            throw Refuse($"MAXREC is '{maxrec}', not a number of rows.");
        return Math.Min(asked, options.HardMaxrec ?? long.MaxValue);
    }

    private string Format(RequestParameters parameters)
    {
        var (format, responseFormat) = (parameters["FORMAT"], parameters["RESPONSEFORMAT"]);
        if (format is not null && responseFormat is not null)
            throw Refuse("FORMAT and RESPONSEFORMAT are both given.");
        return (responseFormat ?? format)?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            null or "votable" or "votable/td" or "text/xml" or "application/x-votable+xml" => "application/x-votable+xml",
            "csv" or "text/csv" => "text/csv",
            "tsv" or "text/tab-separated-values" => "text/tab-separated-values",
            var other => throw Refuse($"No format '{other}'."),
        };
    }

    private static DoubleAnswer Write(DoubleTable table, long? limit, string query, string format) => format switch
    {
        "text/csv" => new(200, format, TableWriter.Text(table, limit, ',')),
        "text/tab-separated-values" => new(200, format, TableWriter.Text(table, limit, '\t')),
        _ => new(200, format, TableWriter.VoTable(table, limit, query)),
    };

    private RefusedException Refuse(string message) => new(options.ErrorStatus, message);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
