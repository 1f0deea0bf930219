using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TypedTap.Testing;

namespace TypedTap.TestSupport;

/// <summary>
/// A service for tests of the protocol, whose answers show whose they are: <c>SELECT TOP n …</c> gives n rows (<c>n</c> from 1,
/// <c>query</c> the text), BAD anywhere is an error, <c>TAP_UPLOAD.t</c> gives a row for each upload. Where there are logins, anonymous
/// users get half of the rows. Jobs go on each time they are looked at.
/// </summary>
internal static class NumberedService
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="options">In what it differs; an Answer of theirs is asked first, and may give null.</param>
    /// <param name="rows">How many rows there are for a query without TOP.</param>
    public static Task<EmbeddedTapService> StartAsync(EmbeddedTapServiceOptions? options = null, long rows = 10)
    {
        options ??= new EmbeddedTapServiceOptions();
        return EmbeddedTapService.StartAsync(new EmbeddedDatabase(), options with
        {
            Advance = options.Advance == JobAdvance.ByItself ? JobAdvance.OnPoll : options.Advance,
            Answer = query => options.Answer?.Invoke(query) ?? Table(query, rows, options),
        });
    }

    /// <summary>How many rows an upload has; of TABLEDATA only.</summary>
    public static int CountRows(this EmbeddedUpload upload) =>
        Regex.Count(Encoding.Latin1.GetString(upload.Bytes), @"<TR[\s>/]", RegexOptions.CultureInvariant, Patience);

    private static ScriptedTable Table(EmbeddedQuery query, long rows, EmbeddedTapServiceOptions options)
    {
        if (query.Adql.Contains("BAD", StringComparison.Ordinal))
            throw new EmbeddedQueryException("BAD: there is no such column.");
        var select = Regex.Match(query.Adql, @"^\s*SELECT\s+(TOP\s+(?<top>\d+)\s)?", Loose, Patience);
        if (!select.Success)
            throw new EmbeddedQueryException($"The query does not begin with SELECT: {query.Adql}");
        if (query.Adql.Contains("TAP_UPLOAD.", StringComparison.OrdinalIgnoreCase))
            return UploadTable(query);
        var count = select.Groups["top"] is { Success: true, Value: var top } ? long.Parse(top, CultureInfo.InvariantCulture) : rows;
        var anonymous = query.User is null && options.Accepts != LoginSchemes.None;
        return ScriptedTable.Numbered(anonymous ? count / 2 : count, query.Adql);
    }

    private static ScriptedTable UploadTable(EmbeddedQuery query)
    {
        var missing = Regex.Matches(query.Adql, @"TAP_UPLOAD\.(?<name>\w+)", Loose, Patience)
            .Select(match => match.Groups["name"].Value)
            .FirstOrDefault(name => !query.Uploads.Any(upload => upload.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (missing is not null)
            throw new EmbeddedQueryException($"There is no table TAP_UPLOAD.{missing}.");
        return ScriptedTable.Of(
            [new("table_name", "char", "*"), new("row_count", "int"), new("size", "long", Unit: "byte")],
            [.. query.Uploads.Select(upload => (string[])[upload.Name, Text(upload.CountRows()), Text(upload.Bytes.Length)])]);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
