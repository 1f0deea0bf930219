using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>Whether a service takes requests: the document of its <c>/availability</c> (VOSI 1.1, section 5).</summary>
public sealed record VosiAvailability
{
    /// <summary>The local name of the document's element.</summary>
    public required string RootElement { get; init; }

    /// <summary>Whether it takes requests; null when the document does not say so, or what it says is neither true nor false.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>Since when it has been running, or null.</summary>
    public VosiTime? UpSince { get; init; }

    /// <summary>When it will go down, or null.</summary>
    public VosiTime? DownAt { get; init; }

    /// <summary>When it will be back, or null.</summary>
    public VosiTime? BackAt { get; init; }

    /// <summary>What its people want to say.</summary>
    public ValueList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>The breaches of the standard that were met.</summary>
    public ValueList<VosiDiagnostic> Diagnostics { get; init => field = value ?? []; } = [];
}
