using TypedTap.Conformance.Votable;
using TypedTap.Votable;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Asks for the cells of a table, by the getters that suit them and by those that don't.</summary>
internal sealed class GetterProbe(VoTableReader reader, long documentLength)
{
    /// <summary>More cells than this are read but not asked for, so that no document takes seconds.</summary>
    private const int MostCells = 2_000;

    /// <summary>Getters that do not suit a column mostly raise, which takes its time.</summary>
    private const int MostUnsuitable = 12;

    private static readonly Func<VoTableReader, int, object?>[] Getters =
    [
        (r, i) => r.IsNull(i), (r, i) => r.GetBoolean(i), (r, i) => r.GetByte(i), (r, i) => r.GetInt16(i), (r, i) => r.GetInt32(i),
        (r, i) => r.GetInt64(i),
        (r, i) => r.GetSingle(i), (r, i) => r.GetDouble(i), (r, i) => r.GetComplex(i), (r, i) => r.GetString(i),
        (r, i) => r.GetTimestamp(i), (r, i) => r.GetGuid(i),
        (r, i) => r.GetBooleanArray(i), (r, i) => r.GetByteArray(i), (r, i) => r.GetInt16Array(i), (r, i) => r.GetInt32Array(i),
        (r, i) => r.GetInt64Array(i),
        (r, i) => r.GetSingleArray(i), (r, i) => r.GetDoubleArray(i), (r, i) => r.GetComplexArray(i), (r, i) => r.GetStringArray(i),
        (r, i) => r.GetInterval(i),
        (r, i) => r.GetIntervalArray(i), (r, i) => r.GetPoint(i), (r, i) => r.GetCircle(i), (r, i) => r.GetPolygon(i),
        (r, i) => r.GetRegion(i),
    ];

    private readonly CellText[] _texts = [.. reader.Fields.Select(field => new CellText(field))];
    private int _cells;

    /// <summary>Whether a cell was refused that its own getter asked for, or because of how it is written.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>What a cell took that is more than any should, or null.</summary>
    public string? Excess { get; private set; }

    /// <summary>Asks for the cells of the current row.</summary>
    public void Row(ValueDigest digest)
    {
        for (var i = 0; i < _texts.Length && _cells < MostCells; i++, _cells++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            digest.Add(Text(i));
            if (_cells < MostUnsuitable)
            {
                for (var turn = 0; turn < 2; turn++)
                    digest.Add(Any((_cells * 2) + turn + (int)documentLength, i));
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (allocated > (1 << 20) + (1_000 * documentLength))
                Excess ??= $"the getters of a cell of column {i + 1} allocated {allocated:N0} bytes; the document has {documentLength:N0}";
        }
    }

    private string Text(int ordinal)
    {
        try
        {
            return _texts[ordinal].Read(reader, ordinal).Strict;
        }
        catch (VoTableException e)
        {
            HasRefused = true;
            return "!" + e.Kind;
        }
    }

    private string Any(int turn, int ordinal)
    {
        try
        {
            return Getters[turn % Getters.Length](reader, ordinal) is null ? "-" : "+";
        }
        catch (VoTableException e)
        {
            HasRefused |= e.Kind == VoTableErrorKind.NotStandard;
            return "!" + e.Kind;
        }
    }
}
