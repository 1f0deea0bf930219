using System.Buffers.Binary;
using System.Text;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Collects rows in the form of BINARY, or of BINARY2 with the flags of nulls before each.</summary>
internal sealed class BinaryRowBuffer(bool hasFlags)
{
    private const int FlagBytes = 3;

    private readonly byte[] _bytes = new byte[1 << 12];
    private int _length;
    private int _column;
    private int _flags;

    public void Add(BenchmarkRow row)
    {
        _column = 0;
        _flags = _length;
        if (hasFlags)
        {
            _bytes.AsSpan(_length, FlagBytes).Clear();
            _length += FlagBytes;
        }

        Put(row.SourceId);
        Put(row.SolutionId);
        Put(row.Ra);
        Put(row.Dec);
        Put(row.RaError);
        Put(row.DecError);
        Put(row.Parallax);
        Put(row.Pmra);
        Put(row.Pmdec);
        Put(row.PhotGMeanMag);
        Put(row.BpRp);
        Put(row.MatchedTransits);
        Put(row.NGoodObs);
        Put(row.RvNbTransits);
        Put(row.HasXp);
        Put(row.InQsoCandidates);
        Put(row.Designation);
        Put(row.Name);
        Put(DocumentWriter.Text(row.ObsTime));
        Put(row.Classname);
    }

    /// <summary>Takes so many bytes out, or nothing when there are not so many.</summary>
    public byte[] Take(int count) => count <= _length ? Cut(count) : [];

    /// <summary>Takes all that is left.</summary>
    public byte[] Rest() => Cut(_length);

    private byte[] Cut(int count)
    {
        var taken = _bytes[..count];
        _bytes.AsSpan(count, _length - count).CopyTo(_bytes);
        _length -= count;
        return taken;
    }

    private void Put(long? value) =>
        BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long), value is null), value ?? DocumentWriter.IntegerNull);

    private void Put(int? value) =>
        BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int), value is null), value ?? DocumentWriter.IntegerNull);

    private void Put(short? value) =>
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short), value is null), value ?? DocumentWriter.IntegerNull);

    private void Put(double? value) => BinaryPrimitives.WriteDoubleBigEndian(Next(sizeof(double), value is null), value ?? double.NaN);

    private void Put(float? value) => BinaryPrimitives.WriteSingleBigEndian(Next(sizeof(float), value is null), value ?? float.NaN);

    private void Put(bool? value) => Next(1, value is null)[0] = (byte)(value is { } known ? (known ? 'T' : 'F') : '?');

    private void Put(string? value)
    {
        var length = Encoding.UTF8.GetByteCount(value ?? "");
        var target = Next(sizeof(int) + length, value is null);
        BinaryPrimitives.WriteInt32BigEndian(target, length);
        Encoding.UTF8.GetBytes(value ?? "", target[sizeof(int)..]);
    }

    private Span<byte> Next(int count, bool isNull)
    {
        if (hasFlags && isNull)
            _bytes[_flags + (_column / 8)] |= (byte)(0x80 >> (_column % 8));
        _column++;
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
