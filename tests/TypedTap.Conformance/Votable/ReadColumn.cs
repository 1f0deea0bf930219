using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Conformance.Votable;

/// <summary>A column as our reader delivers it: digests of all its cells, and the first of them.</summary>
/// <param name="name">Its name.</param>
/// <param name="nan">See <see cref="CellText.NaN"/>.</param>
internal sealed class ReadColumn(string name, string? nan) : IDisposable
{
    /// <summary>As many rows as truth files list.</summary>
    private const int Listed = 20;

    private readonly IncrementalHash _strict = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _strictWithNaN = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _loose = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _first = [];

    public string Name => name;

    /// <summary>The first cells, loosely.</summary>
    public IReadOnlyList<string> First => _first;

    public string Loose { get; private set; } = "";

    /// <summary>The strict digest, once with null and once with NaN where the getters tell the two not apart.</summary>
    public IReadOnlyList<string> Strict { get; private set; } = [];

    public void Add(CellTexts cell)
    {
        if (_first.Count < Listed)
            _first.Add(cell.Loose);
        Append(_loose, cell.Loose);
        Append(_strict, cell.Strict);
        if (nan is not null)
            Append(_strictWithNaN, cell.Strict == CellTexts.Null ? nan : cell.Strict);
    }

    /// <summary>Makes the digests.</summary>
    public void Finish()
    {
        Loose = Digest(_loose);
        Strict = nan is null ? [Digest(_strict)] : [Digest(_strict), Digest(_strictWithNaN)];
    }

    public void Dispose()
    {
        _strict.Dispose();
        _strictWithNaN.Dispose();
        _loose.Dispose();
    }

    private static void Append(IncrementalHash hash, string cell) => hash.AppendData(Encoding.UTF8.GetBytes(cell + "\n"));

    private static string Digest(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
}
