using System.Runtime.InteropServices;

namespace TypedTap.Votable;

/// <summary>How far a document has been read or written.</summary>
/// <param name="Bytes">Bytes taken from the stream, compressed if it is; for a writer, bytes written.</param>
/// <param name="Rows">Whole rows.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VoTableProgress(long Bytes, long Rows);
