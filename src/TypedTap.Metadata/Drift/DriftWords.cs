using System.Text;

namespace TypedTap.Metadata;

/// <summary>Differences in words.</summary>
internal static class DriftWords
{
    private const int ShownLength = 70;

    /// <summary>A difference, after the name of its table.</summary>
    public static string Of(TapSnapshotChange change)
    {
        var (old, now, column) = (Said(change.Old), Said(change.New), Said(change.Column));
        return change switch
        {
            { What: "column", New: null } => $"column {column} is gone; it was {old}",
            { What: "column", Old: null } => $"column {column} is new: {now}",
            { What: "table" or "schema", New: null } => $"the {change.What} is gone; it had {old}",
            { What: "table" or "schema", Old: null } => $"the {change.What} is new: {now}",
            { What: "columns", New: null } => $"the service no longer tells its columns; there were {old}",
            { What: "columns", Old: null } => $"the service tells its columns now: {now}",
            { What: "name", Column: not null } =>
                $"column {column} seems to be called {now} now: type, unit and UCD are the same at the same place",
            { What: "name", Table.Length: > 0 } => $"the table seems to be called {now} now: its columns are the same",
            { What: "order of columns" or "order of tables" } => $"the {change.What} is another",
            { What: "unit", Severity: TapDriftSeverity.Breaking, New: not null } =>
                Subject(change) + $"was {old}, is {now} now: the values mean something else, and no compiler sees it",
            { New: null } => Subject(change) + $"{old} is gone",
            { Old: null } => Subject(change) + $"{now} is new",
            _ => Subject(change) + $"was {old}, is {now} now",
        };
    }

    private static string Subject(TapSnapshotChange change) =>
        change.Column is null ? $"{change.What}: " : $"column {Shown(change.Column)}: {change.What} ";

    private static string? Said(string? text) => text is null ? null : Shown(text);

    /// <summary>A text of a service on one line, cut where it is too long to be read in a list.</summary>
    public static string Shown(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (line.Length >= ShownLength)
                return line.Append('…').ToString();
            if (!char.IsControl(c) && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
                line.Append(c);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        }

        return line.ToString();
    }
}
