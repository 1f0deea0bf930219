using System.Runtime.InteropServices;

namespace TypedTap.Conformance.Reporting;

/// <summary>How many records of a group agree.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroupCount(int Agreed, int Total);
