using System.Runtime.InteropServices;
using TypedTap.Uws;

namespace TypedTap.Linq;

/// <summary>How far a query is.</summary>
/// <param name="Phase">The phase of its job; null for a query without one.</param>
/// <param name="Rows">Rows that came, those that the client drops among them.</param>
/// <param name="Bytes">Bytes of the answer that came, compressed if it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TapQueryProgress(UwsPhase? Phase, long Rows, long Bytes);
