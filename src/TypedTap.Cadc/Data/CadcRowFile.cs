namespace TypedTap.Cadc;

/// <summary>A file, and the row that it belongs to.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="File">The file.</param>
public readonly record struct CadcRowFile<T>(T Row, CadcFile File);
