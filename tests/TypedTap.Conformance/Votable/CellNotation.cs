using System.Globalization;
using System.Text;

namespace TypedTap.Conformance.Votable;

/// <summary>How values are written so that two readers' cells can be compared letter by letter.</summary>
internal static class CellNotation
{
    public static CellTexts Boolean(bool value) => Same(value ? "T" : "F");

    public static CellTexts Integer(long value) => Same(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The bits; of all the NaNs there is one.</summary>
    public static CellTexts Single(float value)
    {
        var text = BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? 0 : value).ToString("x8", CultureInfo.InvariantCulture);
        return float.IsNaN(value) ? new CellTexts("7fc00000", CellTexts.Null) : Same(text);
    }

    /// <summary>The bits; of all the NaNs there is one.</summary>
    public static CellTexts Double(double value)
    {
        var text = BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? 0 : value).ToString("x16", CultureInfo.InvariantCulture);
        return double.IsNaN(value) ? new CellTexts("7ff8000000000000", CellTexts.Null) : Same(text);
    }

    public static CellTexts String(string value)
    {
        var trimmed = value.TrimEnd(' ', '\0');
        return new CellTexts(Quote(value), trimmed.Length == 0 ? CellTexts.Null : Quote(trimmed));
    }

    /// <summary>An array, flat.</summary>
    public static CellTexts Array(IReadOnlyList<CellTexts> elements)
    {
        var loose = elements.All(e => e.Loose == CellTexts.Null) ? CellTexts.Null
            : elements.Count == 1 ? elements[0].Loose
            : $"[{string.Join(' ', elements.Select(e => e.Loose))}]";
        return new CellTexts($"[{string.Join(' ', elements.Select(e => e.Strict))}]", loose);
    }

    /// <summary>A string in quotes; whatever is not printable ASCII is escaped.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                >= ' ' and <= '~' => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }

        return text.Append('"').ToString();
    }

    private static CellTexts Same(string text) => new(text, text);
}
