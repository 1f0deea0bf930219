using System.ComponentModel;

namespace TypedTap;

/// <summary>Gives the text of a table in generated code (<see cref="Metadata.TapTableText"/>), in UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> TapTableSource();
