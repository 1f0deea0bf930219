using TypedTap.Votable;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>How a reading went.</summary>
/// <param name="Rows">The rows delivered, in all tables.</param>
/// <param name="Tables">The tables reached.</param>
/// <param name="Digest">Of the values that were asked for.</param>
/// <param name="Warnings">How many warnings there were.</param>
/// <param name="Error">What ended it, or null.</param>
internal sealed record ReadOutcome(long Rows, int Tables, ulong Digest, int Warnings, VoTableErrorKind? Error)
{
    /// <summary>The message of the error.</summary>
    public string? Message { get; init; }

    /// <summary>A breach of what must hold during any reading, or null.</summary>
    public (string Property, string Detail)? Breach { get; init; }

    /// <summary>Whether a cell was refused for what it is, rather than for what was asked.</summary>
    public bool HasRefused { get; init; }

    /// <summary>The bytes that the thread allocated, the getters' excepted.</summary>
    public long Allocated { get; init; }

    /// <summary>Whether another reading of the same bytes went the same way.</summary>
    public bool IsSame(ReadOutcome other) =>
        Rows == other.Rows && Tables == other.Tables && Digest == other.Digest && Warnings == other.Warnings && Error == other.Error;

    public override string ToString() =>
        $"{Tables} tables, {Rows} rows, values {Digest:x16}, {Warnings} warnings, {(Error is null ? "no error" : $"{Error}: {Message}")}";
}
