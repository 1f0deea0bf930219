using System.Runtime.CompilerServices;

namespace TypedTap.Benchmarks.Votable;

/// <summary>
/// Sums of the records of a table. The quick one touches every property and costs next to nothing; the thorough one takes every character
/// and tells null from zero, so that two formats with the same sum hold the same data.
/// </summary>
internal sealed class RowChecksum(bool thorough)
{
    /// <summary>
    /// Header, type, length and the NUL of a string, to which come two bytes a character; objects are multiples of 8 bytes.
    /// </summary>
    private const int StringOverhead = 22;

    private ulong _sum;

    public string Value => $"{_sum:x16}";

    /// <summary>What the strings of the records take on the heap, were each made anew.</summary>
    public long StringBytes { get; private set; }

    public void Add(BenchmarkRow row)
    {
        StringBytes += Size(row.Designation) + Size(row.Name) + Size(row.Classname);
        if (thorough)
            AddThoroughly(row);
        else
            AddQuickly(row);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private void AddQuickly(BenchmarkRow row)
    {
        var doubles = row.Ra.GetValueOrDefault() + row.Dec.GetValueOrDefault() + row.Parallax.GetValueOrDefault()
            + row.Pmra.GetValueOrDefault()
            + row.Pmdec.GetValueOrDefault();
        var floats = row.RaError.GetValueOrDefault() + row.DecError.GetValueOrDefault() + row.PhotGMeanMag.GetValueOrDefault()
            + row.BpRp.GetValueOrDefault();
        var integers = row.SourceId.GetValueOrDefault() + row.SolutionId.GetValueOrDefault() + row.MatchedTransits.GetValueOrDefault()
            + row.NGoodObs.GetValueOrDefault() + row.RvNbTransits.GetValueOrDefault() + row.ObsTime.GetValueOrDefault().Ticks
            + (row.HasXp.GetValueOrDefault() ? 1 : 0) + (row.InQsoCandidates.GetValueOrDefault() ? 2 : 0);
        _sum = (_sum * 31) + BitConverter.DoubleToUInt64Bits(doubles + floats) + (ulong)integers + Touch(row.Designation) + Touch(row.Name)
            + Touch(row.Classname);
    }

    private void AddThoroughly(BenchmarkRow row)
    {
        Mix(row.SourceId);
        Mix(row.SolutionId);
        Mix(row.Ra);
        Mix(row.Dec);
        Mix(row.RaError);
        Mix(row.DecError);
        Mix(row.Parallax);
        Mix(row.Pmra);
        Mix(row.Pmdec);
        Mix(row.PhotGMeanMag);
        Mix(row.BpRp);
        Mix(row.MatchedTransits);
        Mix(row.NGoodObs);
        Mix(row.RvNbTransits);
        Mix(row.HasXp is { } xp ? (xp ? 1 : 0) : (long?)null);
        Mix(row.InQsoCandidates is { } qso ? (qso ? 1 : 0) : (long?)null);
        Mix(row.Designation);
        Mix(row.Name);
        Mix(row.ObsTime?.Ticks);
        Mix(row.Classname);
    }

    private static ulong Touch(string? text) => text is { Length: > 0 } ? (ulong)text.Length + text[^1] : 0;

    private static long Size(string? text) => text is { Length: > 0 } ? (StringOverhead + (2L * text.Length) + 7) & ~7L : 0;

    private void Mix(long? value) => Mix(value is null ? 0x9e37 : (ulong)value + 0x10000);

    private void Mix(double? value) => Mix(value is { } number ? BitConverter.DoubleToInt64Bits(number) : (long?)null);

    private void Mix(float? value) => Mix(value is { } number ? BitConverter.SingleToInt32Bits(number) : (long?)null);

    private void Mix(string? text)
    {
        Mix(text?.Length);
        foreach (var c in text ?? "")
            Mix((ulong)c);
    }

    /// <summary>A step of FNV-1a over 64 bits at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mix(ulong value)
    {
        _sum = (_sum ^ value) * 0x100000001b3;
        _sum ^= _sum >> 29;
    }
}
