using TypedTap.Adql;

namespace TypedTap.Generators.Snapshots;

/// <summary>Where a table was read from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">The table's number in the file, from 0.</param>
/// <param name="Doubtful">The numbers of its columns whose published datatype no vocabulary has.</param>
internal sealed record TableOrigin(string Path, int Number, ValueList<int> Doubtful);
