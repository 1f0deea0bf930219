using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Vosi;

/// <summary>What a service says that it can do: the document of its <c>/capabilities</c> (VOSI 1.1, section 2).</summary>
public sealed record VosiCapabilities
{
    /// <summary>The local name of the document's element: <c>capabilities</c>, or that of a registry record.</summary>
    public required string RootElement { get; init; }

    /// <summary>The capabilities, in the document's order.</summary>
    public ValueList<VosiCapability> Capabilities { get; init => field = value ?? []; } = [];

    /// <summary>The breaches of the standard that were met.</summary>
    public ValueList<VosiDiagnostic> Diagnostics { get; init => field = value ?? []; } = [];

    /// <summary>The TAP capability: the first that says anything about languages, else the first; null when there is none.</summary>
    public VosiCapability? Tap =>
        Capabilities.FirstOrDefault(static capability => capability.IsTap && capability.Languages.Count > 0)
        ?? Capabilities.FirstOrDefault(static capability => capability.IsTap);

    /// <summary>The interfaces of all TAP capabilities: services list one for each way to log in.</summary>
    public IEnumerable<VosiInterface> TapInterfaces =>
        Capabilities.Where(static capability => capability.IsTap).SelectMany(static capability => capability.Interfaces);

    /// <summary>The first capability of a standard, or of a version or part of it; case does not count. Null when there is none.</summary>
    public VosiCapability? Find(string standardId) => Capabilities.FirstOrDefault(capability => capability.Implements(standardId));

    /// <summary>
    /// What a snapshot keeps of this: versions of ADQL, optional features, user-defined functions, formats, upload methods, ways to log in,
    /// limits. How the service reads string literals it does not say.
    /// </summary>
    public TapCapabilities ToTapCapabilities() => TapCapabilitiesMapping.Of(this);
}
