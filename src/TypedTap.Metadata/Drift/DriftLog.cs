using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Collects differences in the order in which they are met.</summary>
internal sealed class DriftLog
{
    private readonly List<TapSnapshotChange> _changes = [];

    public void Add(TapDriftSeverity severity, DriftPlace place, string what, string? before, string? now) =>
        _changes.Add(new(severity, place.Text, what, before, now) { Table = place.Owner, Column = place.Column });

    /// <summary>Adds a difference of two texts if there is one; blank is as good as missing.</summary>
    public void Compare(TapDriftSeverity severity, DriftPlace place, string what, string? before, string? now)
    {
        var (one, other) = (Said(before), Said(now));
        if (!string.Equals(one, other, StringComparison.Ordinal))
            Add(severity, place, what, one, other);
    }

    /// <inheritdoc cref="Compare(TapDriftSeverity, DriftPlace, string, string?, string?)"/>
    public void Compare(TapDriftSeverity severity, DriftPlace place, string what, bool? before, bool? now) =>
        Compare(severity, place, what, Said(before), Said(now));

    /// <summary>Worst first; the sort is stable.</summary>
    public ValueList<TapSnapshotChange> ToList() => _changes.OrderByDescending(static change => change.Severity).ToValueList();

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Said(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };
}
