using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>
/// Short strings of one column, so that those which repeat are made once. It holds few and forgets: what is looked for
/// is a class or a band, not an identifier.
/// </summary>
internal sealed class StringPool
{
    private const int Places = 256;
    private const int MaxLength = 48;
    private const int Trial = 2048;
    private string?[]? _strings;
    private int _hits;
    private int _misses;

    /// <summary>Whether so few strings repeat that looking for them does not pay.</summary>
    public bool IsUseless { get; private set; }

    /// <summary>The string of a text in UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Get(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > MaxLength)
            return Encoding.UTF8.GetString(text);
        ref var place = ref (_strings ??= new string?[Places])[Hash(text) % Places];
        if (place is { } known && Equals(text, known))
        {
            _hits++;
            return known;
        }

        Miss();
        return place = Encoding.UTF8.GetString(text);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        while (text.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
            text = text[8..];
        }

        foreach (var value in text)
            hash = (hash ^ value) * 0x100000001B3;
        return (uint)((hash * 0x9E3779B97F4A7C15) >> 40);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Equals(ReadOnlySpan<byte> text, string known)
    {
        if (text.Length != known.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            // A byte of a longer sequence stands for no character of its own.
            if (text[i] != known[i] || text[i] > 127)
                return false;
        }

        return true;
    }

    private void Miss()
    {
        if (++_misses < Trial)
            return;
        IsUseless = _hits < _misses;
        _hits = _misses = 0;
    }
}
