using TypedTap.Adql;

namespace TypedTap.Uws;

/// <summary>A list of jobs (UWS 1.1, section 2.2.2.2).</summary>
public sealed record UwsJobList
{
    /// <summary>The jobs, in the document's order.</summary>
    public ValueList<UwsJobReference> Jobs { get; init; } = [];

    /// <summary>Jobs that the list describes in full, as some services do; each has its line in <see cref="Jobs"/> too.</summary>
    public ValueList<UwsJobInfo> Described { get; init; } = [];

    /// <summary>The version of UWS that the document gives itself; null (it means 1.0) when it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>What is odd about the document.</summary>
    public ValueList<UwsDiagnostic> Diagnostics { get; init; } = [];
}
