using System.Globalization;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>What a run of the fuzzer has seen.</summary>
internal sealed class VotableFigures
{
    private const int LeastLength = 1_000;

    private readonly SortedDictionary<string, long> _errors = new(StringComparer.Ordinal);
    private long _bytes;
    private double _mostAllocated;

    /// <summary>The inputs, cut documents included.</summary>
    public long Inputs { get; private set; }

    /// <summary>The inputs of which a property did not hold.</summary>
    public long Failures { get; set; }

    public void Add(byte[] document, ReadOutcome lenient)
    {
        Inputs++;
        _bytes += document.Length;
        var error = lenient.Error?.ToString() ?? "none";
        _errors[error] = _errors.GetValueOrDefault(error) + 1;
        if (document.Length >= LeastLength)
            _mostAllocated = Math.Max(_mostAllocated, (double)lenient.Allocated / document.Length);
    }

    /// <summary>Counts a document that was cut.</summary>
    public void AddCut(int length)
    {
        Inputs++;
        _bytes += length;
    }

    /// <summary>The errors of the uncut documents and what reading took.</summary>
    public string Details(TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {_bytes:N0} bytes, {Inputs / Math.Max(elapsed.TotalSeconds, 0.001):N0} inputs a second
        errors when lenient: {string.Join(", ", _errors.Select(error => $"{error.Key} {error.Value:N0}"))}
        reading allocates at most {_mostAllocated:F0} bytes a byte
        """);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"votable-fuzz: {Inputs} inputs, {Failures} failures");
}
