using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;
using TypedTap.Snapshots.Reading;

namespace TypedTap.Snapshots.Composing;

/// <summary>Puts what was read of a service and what the file has together. Asks nobody and writes nothing.</summary>
internal static class SnapshotComposer
{
    /// <param name="read">What the service says.</param>
    /// <param name="service">The address, and the name for a new file.</param>
    /// <param name="naming">How names are made if that was asked for; null for what the file says.</param>
    /// <param name="cached">What the file has; null when there is none.</param>
    /// <param name="parts">The name of the folder of parts, for a service that is kept in parts.</param>
    /// <param name="isCheck">Whether the file is to be compared with the service, not to be written.</param>
    /// <returns>The snapshot with C# names recorded, and all findings.</returns>
    public static TapSnapshotReading Compose(
        ServiceDescription read, TapServiceInfo service, NamingStyle? naming, TapSnapshot? cached, string parts, bool isCheck)
    {
        var findings = new FindingLog();
        findings.Add(read.Findings.ToList());
        var capabilities = read.Capabilities ?? cached?.Capabilities ?? new();
        var style = naming ?? cached?.Naming ?? NamingStyle.PascalCase;
        var snapshot = new TableSetMapping(findings).Map(read.Tables.Set, Service(service, cached?.Service), capabilities) with
        {
            Naming = style,
            Parts = read.Tables.IsInParts ? cached?.Parts ?? parts : null,
        };
        if (cached is not null)
        {
            snapshot = new CarryOver(cached, read.Tables, findings, keepsNames: style == cached.Naming, isCheck).Apply(snapshot) with
            {
                JsonSchema = cached.JsonSchema,

                // The note of a file that was never read from the service tells where its content came from until now.
                Note = cached.Retrieved is null ? null : cached.Note,

                // No service tells it.
                Capabilities = capabilities with { StringLiterals = cached.Capabilities.StringLiterals },
            };
        }

        snapshot = TapNaming.Resolve(snapshot, read.Tables.IsInParts ? static table => table.Columns.Count > 0 : null);
        return new(snapshot, findings.ToList());
    }

    private static TapServiceInfo Service(TapServiceInfo live, TapServiceInfo? cached) => cached is null
        ? live
        : cached with { Url = IsSame(cached.Url, live.Url) ? cached.Url : live.Url };

    private static bool IsSame(string? one, string? other) =>
        Uri.TryCreate(one?.TrimEnd('/'), UriKind.Absolute, out var a) && Uri.TryCreate(other?.TrimEnd('/'), UriKind.Absolute, out var b)
            && a == b;
}
