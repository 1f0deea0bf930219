using TypedTap.Votable.Rows;

namespace TypedTap.Votable.Document;

/// <summary>A table at whose rows the walker stands.</summary>
/// <param name="Table">What stands before the rows.</param>
/// <param name="Resource">The RESOURCE it stands in.</param>
/// <param name="Rows">Its rows; null when it has none.</param>
internal sealed record FoundTable(VoTableTable Table, ResourceBuilder? Resource, RowSource? Rows);
