using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A table with the columns that are generated, each with its name in C#; computed again only when the table changes.</summary>
/// <param name="Choice">What was asked for, without the columns.</param>
/// <param name="Table">The table as it is generated.</param>
/// <param name="Doubtful">The columns whose datatype no vocabulary has.</param>
/// <param name="Refused">The names that could not be kept.</param>
internal sealed record NamedColumns(
    TableChoice Choice, TapTableInfo Table, ValueList<DoubtfulColumn> Doubtful, ValueList<RefusedName> Refused);
