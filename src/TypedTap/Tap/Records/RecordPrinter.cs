using System.Text;
using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>Prints records: a line for each column, names in one width.</summary>
internal sealed class RecordPrinter(TextWriter writer, TapRecordFormat format, IReadOnlyList<(string Name, string? Unit)> columns)
{
    private const int WidestName = 40;
    private static readonly string Above = new('=', 80);
    private static readonly string Below = new('-', 80);

    private readonly int _width = Math.Min(WidestName, columns.Select(static column => column.Name.Length).DefaultIfEmpty().Max());
    private bool _hasBegun;

    public void Print(Func<int, string?> value)
    {
        if (!_hasBegun)
            writer.WriteLine(Above);
        _hasBegun = true;
        for (var i = 0; i < columns.Count; i++)
            writer.WriteLine($"{columns[i].Name.PadRight(_width)} = {Text(value(i), columns[i].Unit)}".TrimEnd());
        writer.WriteLine(Below);
    }

    // What a service sends may move the cursor of a terminal, or look like further lines.
    private string Text(string? value, string? unit)
    {
        if (value is null)
            return format.Null;
        var text = ServerText.Clean(value, int.MaxValue);
        if (text.Length > format.LongestValue)
            text = Cut(text, format.LongestValue.Value) + "…";
        return format.WithUnits && text.Length > 0 && !string.IsNullOrEmpty(unit) ? $"{text} {unit}" : text;
    }

    private static string Cut(string text, int length) =>
        new StringBuilder(text, 0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length, length).ToString();
}
