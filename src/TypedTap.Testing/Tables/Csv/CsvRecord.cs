namespace TypedTap.Testing.Tables.Csv;

/// <summary>A record of a CSV file: a line, or more where a value in quotes has line breaks.</summary>
/// <param name="Line">The line in which it begins, counted from 1.</param>
/// <param name="Fields">Its values.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<CsvField> Fields);
