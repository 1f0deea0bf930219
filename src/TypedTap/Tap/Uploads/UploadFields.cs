using System.Runtime.CompilerServices;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>The columns and rows of tables that are to be uploaded.</summary>
internal static class UploadFields
{
    /// <summary>Makes sure that a database can make a table of the columns.</summary>
    /// <exception cref="ArgumentException">There are none, or two of one name.</exception>
    public static void Check(IReadOnlyList<VoTableField> fields, string name)
    {
        if (fields.Count == 0)
            throw new ArgumentException($"The upload '{name}' has no columns.", nameof(fields));
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            if (string.IsNullOrWhiteSpace(field.Name))
                throw new ArgumentException($"The upload '{name}' has a column without a name.", nameof(fields));
            if (!names.TryAdd(field.Name, field.Name))
            {
                throw new ArgumentException(
                    $"The upload '{name}' has two columns that a query cannot tell apart, '{names[field.Name]}' and '{field.Name}': rename one (in the query "
                    + "that it comes from, with AS).",
                    nameof(fields));
            }
        }
    }

    /// <summary>The rest of a reader's current table.</summary>
    public static async IAsyncEnumerable<TapRow> RowsOf(
        VoTableReader reader, StreamCells cells, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return new TapRow(cells, reader.RowsRead);
    }

    /// <summary>The rows of a table in memory.</summary>
#pragma warning disable CS1998 // as asynchronous as they need be
    public static async IAsyncEnumerable<TapRow> RowsOf(TapTable table)
#pragma warning restore CS1998
    {
        foreach (var row in table)
            yield return row;
    }
}
