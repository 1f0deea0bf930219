using System.Globalization;
using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>Sends queries for TAP_SCHEMA and reads the rows, up to bounds that no real service comes near.</summary>
internal sealed class SchemaQueries(Func<string, CancellationToken, Task<TapResponse>> query)
{
    private const int MaxRows = 5_000_000;
    private const long MaxCharacters = 1L << 30;

    // Names in one query: few enough for the limits that services have on the length of a query.
    private const int MaxNames = 100;
    private const int MaxQueryLength = 8_000;

    /// <summary>The rows of a query.</summary>
    /// <exception cref="TapTruncatedException">The service gives fewer than there are.</exception>
    /// <exception cref="TapLimitException">There are more than anything real has.</exception>
    public async Task<IReadOnlyList<SchemaRow>> SelectAsync(string adql, CancellationToken cancellationToken)
    {
        var answer = await query(adql, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            var names = answer.Rows.Fields.Select(static field => (field.Name ?? "").Trim().ToLowerInvariant()).ToArray();
            var texts = new TextPool();
            var rows = new List<SchemaRow>();
            var characters = 0L;
            while (await answer.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var values = new string?[names.Length];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = texts.Share(CellAsText.Of(answer.Rows, i));
                    characters += values[i]?.Length ?? 0;
                }

                rows.Add(new SchemaRow(names, values));
                if (rows.Count > MaxRows || characters > MaxCharacters)
                    throw TooLarge(adql, rows.Count, answer.FinalUrl);
            }

            return rows;
        }
    }

    /// <summary>
    /// The rows of a table that have one of many values in a column, in several queries. Where the service cuts an answer off, less is
    /// asked for at once.
    /// </summary>
    /// <param name="table">The table of TAP_SCHEMA.</param>
    /// <param name="column">The column.</param>
    /// <param name="names">The values; see <see cref="IsSafe"/>.</param>
    /// <param name="progress">Told how many of the values are done.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    /// <exception cref="TapTruncatedException">The service cuts off even the rows of a single value.</exception>
    public async Task<IReadOnlyList<SchemaRow>> SelectAsync(
        string table, string column, IReadOnlyList<string> names, Action<int>? progress, CancellationToken cancellationToken)
    {
        var rows = new List<SchemaRow>();
        var most = MaxNames;
        for (var done = 0; done < names.Count;)
        {
            var count = Batch(names, done, most);
            var list = string.Join(", ", names.Skip(done).Take(count).Select(Literal));
            try
            {
                rows.AddRange(
                    await SelectAsync(
                        $"SELECT * FROM TAP_SCHEMA.{table} WHERE {column} IN ({list})", cancellationToken).ConfigureAwait(false));
            }
            catch (TapTruncatedException) when (count > 1)
            {
                most = count / 2;
                continue;
            }

            done += count;
            progress?.Invoke(done);
            if (rows.Count > MaxRows)
                throw TooLarge(table, rows.Count, null);
        }

        return rows;
    }

    /// <summary>Whether a value can be sent: services read backslashes and line breaks in literals in different ways.</summary>
    public static bool IsSafe(string name) => name.AsSpan().IndexOfAny('\\', '\r', '\n') < 0;

    /// <summary>A value as a literal of ADQL.</summary>
    public static string Literal(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static int Batch(IReadOnlyList<string> names, int start, int most)
    {
        var length = 0;
        var count = 0;
        while (count < most && start + count < names.Count && (length += names[start + count].Length + 4) <= MaxQueryLength)
            count++;
        return Math.Max(1, count);
    }

    private static TapLimitException TooLarge(string adql, int rows, Uri? url) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{(url is null ? "The service" : SafeUrl.Print(url))} gives {rows} rows and more for '{ServerText.Clean(adql, 200)}': that is no TAP_SCHEMA. Ask the service's help desk."));
}
