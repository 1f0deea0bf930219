using System.Runtime.InteropServices;

namespace TypedTap.DataLink;

/// <summary>How far a search for links has come.</summary>
/// <param name="Total">How many different identifiers, or documents, there are to ask for.</param>
/// <param name="Done">Of how many of them it is known what becomes of them.</param>
/// <param name="WithoutLinks">For how many of those there is nothing: faults, missing ones, failures.</param>
/// <param name="Requests">How many requests have been answered, repeats of the transport not counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DataLinkProgress(int Total, int Done, int WithoutLinks, int Requests);
