using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TypedTap.Conformance.Votable;

/// <summary>A listed cell of a truth file, loosely.</summary>
/// <param name="Text">The cell, or as much as is listed.</param>
/// <param name="IsCut">Whether a long string is listed only in part.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TruthCell(string Text, bool IsCut)
{
    /// <summary>Whether a cell of ours is the same.</summary>
    public bool Matches(string ours) => IsCut ? ours.StartsWith(Text, StringComparison.Ordinal) : ours == Text;

    public override string ToString() => IsCut ? Text + "..." : Text;

    public static TruthCell Of(JsonElement value, TruthColumn column)
    {
        // A long string is listed as its beginning and "...(len 749)".
        if (value.ValueKind == JsonValueKind.String && value.GetString()! is [.., ')'] text
            && text.LastIndexOf("...(len ", StringComparison.Ordinal) is var cut and > 0)
        {
            return new TruthCell(CellNotation.Quote(text[..cut])[..^1], IsCut: true);
        }

        return new TruthCell(Texts(value, column).Loose, IsCut: false);
    }

    private static CellTexts Texts(JsonElement value, TruthColumn column) => value.ValueKind switch
    {
        JsonValueKind.Null => CellTexts.OfNull,
        JsonValueKind.True => CellNotation.Boolean(true),
        JsonValueKind.False => CellNotation.Boolean(false),
        JsonValueKind.Array => CellNotation.Array([.. value.EnumerateArray().Select(element => Texts(element, column))]),
        _ when column.IsSingle => CellNotation.Single((float)Number(value)),
        _ when column.IsDouble => CellNotation.Double(Number(value)),
        JsonValueKind.Number => value.TryGetInt64(out var integer) ? CellNotation.Integer(integer) : CellNotation.Double(value.GetDouble()),
        _ => CellNotation.String(value.GetString() ?? ""),
    };

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
