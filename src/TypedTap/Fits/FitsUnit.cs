using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Fits;

/// <summary>A header and data unit (HDU, FITS 4.0 §3.1) of a file: what its header says. Its data are not read.</summary>
public sealed record FitsUnit
{
    internal FitsUnit(int index, FitsHeader header, ValueList<long> axes, long offset, long dataOffset, long dataBytes) =>
        (Index, Header, Axes, Offset, DataOffset, DataBytes) = (index, header, axes, offset, dataOffset, dataBytes);

    /// <summary>0 for the primary one, 1 for the first extension.</summary>
    public int Index { get; }

    /// <summary>The cards.</summary>
    public FitsHeader Header { get; }

    /// <summary><c>PRIMARY</c>, or what XTENSION says (§4.4.1.2): <c>IMAGE</c>, <c>TABLE</c>, <c>BINTABLE</c>.</summary>
    public string Type => Index == 0 ? "PRIMARY" : Header["XTENSION"]?.Text ?? "";

    /// <summary>EXTNAME (§4.4.2.6); null where there is none.</summary>
    public string? Name => Header["EXTNAME"] is { Kind: FitsValueKind.Text } card ? card.Text : null;

    /// <summary>NAXIS1, NAXIS2…: how long the axes of the data are. Of random groups (§6) the first is 0.</summary>
    public ValueList<long> Axes { get; }

    /// <summary>Where the header begins, in bytes from the beginning of the file (after decompression).</summary>
    public long Offset { get; }

    /// <summary>Where the data begin, in bytes from the beginning of the file (after decompression).</summary>
    public long DataOffset { get; }

    /// <summary>How many bytes of data there are, without what fills their last block (§4.4.1.1, §4.4.1.2, §6).</summary>
    public long DataBytes { get; }

    /// <summary>A line for display: <c>1 IMAGE SCI, 2048 x 4612, 18890752 bytes, 57 cards</c>.</summary>
    public override string ToString()
    {
        var name = Name is { Length: > 0 } given ? " " + given : "";
        var axes = Axes.Count == 0
            ? "no data"
            : string.Join(" x ", Axes.Select(static axis => axis.ToString(CultureInfo.InvariantCulture)));
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{Index} {Type}{name}, {axes}, {DataBytes} bytes, {Header.Cards.Count} cards");
        return new string([.. line.Select(static character => char.IsControl(character) ? '?' : character)]);
    }
}
