using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>How a service differs from the snapshot that programs were compiled against.</summary>
public sealed record TapSnapshotDrift
{
    /// <summary>The differences, worst first, then in the order of the snapshot.</summary>
    public ValueList<TapSnapshotChange> Changes { get; init =>
        field = value ?? ValueList<TapSnapshotChange>.Empty; } = ValueList<TapSnapshotChange>.Empty;

    /// <summary>The worst of the differences.</summary>
    public TapDriftSeverity Severity => Changes.Count == 0 ? TapDriftSeverity.None : Changes.Max(static change => change.Severity);

    /// <summary>
    /// Compares two snapshots of a service. Recorded C# names, the naming style, the time of retrieval, the tool, the hash and how the
    /// files are laid out
    /// (<see cref="TapSnapshot.Parts"/>) never count.
    /// </summary>
    /// <param name="cached">The snapshot that programs were compiled against.</param>
    /// <param name="live">What the service says now.</param>
    public static TapSnapshotDrift Between(TapSnapshot cached, TapSnapshot live)
    {
        _ = cached ?? throw new ArgumentNullException(nameof(cached));
        _ = live ?? throw new ArgumentNullException(nameof(live));
        if (ReferenceEquals(cached, live))
            return new();
        var log = new DriftLog();
        Service(log, cached, live);
        CapabilityDrift.Compare(log, cached.Capabilities, live.Capabilities);
        var gone = SchemaDrift.Compare(log, cached, live);
        KeyDrift.Compare(log, cached, live, gone);
        return new() { Changes = log.ToList() };
    }

    /// <summary>A report for people, lines ended by LF: how many differences of each severity, then each, by severity and table.</summary>
    public string ToText() => DriftText.Of(this);

    private static void Service(DriftLog log, TapSnapshot cached, TapSnapshot live)
    {
        log.Compare(TapDriftSeverity.Compatible, DriftPlace.Service, "address", cached.Service.Url, live.Service.Url);
        log.Compare(TapDriftSeverity.Cosmetic, DriftPlace.Service, "name", cached.Service.Name, live.Service.Name);
        log.Compare(TapDriftSeverity.Cosmetic, DriftPlace.Service, "title", cached.Service.Title, live.Service.Title);
        log.Compare(TapDriftSeverity.Cosmetic, DriftPlace.Service, "IVOA identifier", cached.Service.Ivoid, live.Service.Ivoid);
        log.Compare(TapDriftSeverity.Cosmetic, DriftPlace.Service, "note", cached.Note, live.Note);
    }
}
