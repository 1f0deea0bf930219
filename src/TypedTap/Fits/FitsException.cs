namespace TypedTap.Fits;

/// <summary>
/// Bytes are not FITS, end early, or have a header that data cannot be found by. The message names the header, the place, the reason and
/// the cure.
/// </summary>
public sealed class FitsException : TapException
{
    internal FitsException(int unit, long offset, string reason, string cure, Exception? innerException = null)
        : base(
            FormattableString.Invariant($"FITS, {NameOf(unit)}, byte {offset}: {reason}. {cure}{(cure.EndsWith('?') ? "" : ".")}"),
            innerException) =>
        (Unit, Offset) = (unit, offset);

    /// <summary>Which header and data unit: 0 for the primary one, 1 for the first extension.</summary>
    public int Unit { get; }

    /// <summary>
    /// Where that is, in bytes from the beginning of the file (after decompression): the beginning of a header, or where the bytes end.
    /// </summary>
    public long Offset { get; }

    /// <inheritdoc/>
    public override TapFailureKind FailureKind => TapFailureKind.Document;

    private static string NameOf(int unit) => unit == 0 ? "primary header" : FormattableString.Invariant($"header of extension {unit}");
}
