using TypedTap.Adql;

namespace TypedTap.Generators.Snapshots;

/// <summary>Where a table was read from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Schema">The number of its schema in the file, from 0.</param>
/// <param name="NumberInSchema">The table's number in that schema, from 0.</param>
/// <param name="Number">The table's number in the whole file, from 0.</param>
/// <param name="Doubtful">The numbers of its columns whose published datatype no vocabulary has.</param>
internal sealed record TableOrigin(string Path, int Schema, int NumberInSchema, int Number, ValueList<int> Doubtful);
