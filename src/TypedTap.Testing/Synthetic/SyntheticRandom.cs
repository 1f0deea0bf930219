using System.Runtime.InteropServices;

namespace TypedTap.Testing.Synthetic;

/// <summary>
/// Random numbers that are the same everywhere for the same seed: splitmix64 (Steele, Lea and Flood 2014). <see cref="Random"/> promises
/// that for no two versions of .NET. Nothing is rounded here but by division, which IEEE 754 defines to the bit.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct SyntheticRandom(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    public ulong Next()
    {
        _state += Step;
        return Mix(_state);
    }

    /// <summary>A number from 0 (included) to 1 (excluded), of 53 bits.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double NextBetween(double low, double high) => low + (NextUnit() * (high - low));

    /// <summary>An integer from 0 (included) to the bound (excluded).</summary>
    public int NextBelow(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    public T Pick<T>(IReadOnlyList<T> items) => items[NextBelow(items.Count)];

    /// <summary>A number that depends on both in all bits.</summary>
    public static ulong Combine(ulong one, ulong other) => Mix(one ^ (Mix(other + Step) + Step + (one << 6) + (one >> 2)));

    /// <summary>The hash of a text (FNV-1a over UTF-16), since <see cref="string.GetHashCode()"/> differs from run to run.</summary>
    public static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in text)
            hash = (hash ^ c) * 0x100000001B3UL;
        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
