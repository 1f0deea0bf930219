using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A column whose datatype no vocabulary has, and its number in the snapshot file's table.</summary>
internal sealed record DoubtfulColumn(int Number, TapColumnInfo Column);
