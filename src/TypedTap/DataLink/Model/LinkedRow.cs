using System.Runtime.InteropServices;

namespace TypedTap.DataLink;

/// <summary>A row and its links.</summary>
/// <typeparam name="T">The row: a typed record, a <see cref="Tap.TapRow"/>, an identifier.</typeparam>
/// <param name="Row">The row that they are for.</param>
/// <param name="Links">Its links, or why there are none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LinkedRow<T>(T Row, DataLinks Links);
