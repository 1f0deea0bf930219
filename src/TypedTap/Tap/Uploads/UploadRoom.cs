using System.Globalization;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>What an upload may be and where it may lie.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Limits">What the service takes; null when nobody knows.</param>
/// <param name="Options">Where it is kept.</param>
internal sealed record UploadRoom(string Name, TapUploadLimits? Limits, SpoolOptions Options)
{
    /// <summary>A spool that fails when the table becomes larger than the service takes.</summary>
    public Spool NewSpool() => new(Options, bytes => CheckBytes(bytes, soFar: true));

    /// <exception cref="TapLimitException">It is larger than the service takes.</exception>
    public void CheckBytes(long bytes, bool soFar = false)
    {
        if (Limits?.Bytes is { } limit && bytes > limit)
            throw TooLarge(soFar ? $"more than {Text(limit)}" : Text(bytes), bytes, limit, "byte");
    }

    /// <summary>Checks the rows, and counts them where nobody has and they are limited.</summary>
    /// <exception cref="TapLimitException">There are more than the service takes.</exception>
    public async Task CheckRowsAsync(UploadBody body, CancellationToken cancellationToken)
    {
        if (Limits?.Rows is not { } limit)
            return;
        body.Rows ??= await CountAsync(body, cancellationToken).ConfigureAwait(false);
        if (body.Rows > limit)
            throw TooLarge(Text(body.Rows.Value), body.Rows.Value, limit, "row");
    }

    private static async Task<long> CountAsync(UploadBody body, CancellationToken cancellationToken)
    {
        var reader = await VoTableReader.OpenAsync(body.OpenRead(), options: null, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                // Counted, not looked at.
            }

            return reader.RowsRead;
        }
    }

    private TapLimitException TooLarge(string size, long number, long limit, string unit) => new(
        $"The upload '{Name}' has {size} {unit}s, and the service takes {Text(limit)} at most ({Limits!.Source}). Nothing was sent. "
        + "Upload fewer columns or rows, in several queries if need be.")
    {
        Size = number,
        Limit = limit,
        Unit = unit,
        LimitSource = Limits.Source,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
