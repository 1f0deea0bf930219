namespace TypedTap.Testing.Tables.Csv;

/// <summary>A value of a CSV file.</summary>
/// <param name="Text">The value without quotes; null if nothing stands between the commas. Two quotes are an empty text.</param>
/// <param name="Column">Where it begins in its line, counted from 1.</param>
internal readonly record struct CsvField(string? Text, int Column);
