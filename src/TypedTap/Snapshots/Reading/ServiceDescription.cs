using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;

namespace TypedTap.Snapshots.Reading;

/// <summary>What was read of a service.</summary>
/// <param name="Tables">Its tables.</param>
/// <param name="Capabilities">What it can do; null when it does not say.</param>
/// <param name="Findings">What was odd; what comes of it later is added.</param>
internal sealed record ServiceDescription(ServiceTables Tables, TapCapabilities? Capabilities, FindingLog Findings);
