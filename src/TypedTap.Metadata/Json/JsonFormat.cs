using System.Text.Json.Serialization.Metadata;

namespace TypedTap.Metadata.Json;

/// <summary>A kind of document: what it is called in messages, its model, and how strictly it is read.</summary>
internal sealed class JsonFormat
{
    /// <summary>A snapshot. Members of newer writers are passed over.</summary>
    public static JsonFormat Snapshot { get; } = new()
    {
        Root = SnapshotJson.Info,
        Subject = "snapshot",
        Possessive = "snapshot's",
        Verb = "is",
        Version = TapSnapshot.CurrentFormatVersion,
        Renew = ", or read the service anew",
        VersionCure = "use the TypedTap that wrote the file, or read the service anew with this one",
        TakesUnknownMembers = true,
    };

    /// <summary>Overrides. People write them, so a member that nobody knows is a slip of the pen and not of a newer version.</summary>
    public static JsonFormat Overrides { get; } = new()
    {
        Root = SnapshotJson.OverridesInfo,
        Subject = "overrides",
        Possessive = "overrides'",
        Verb = "are",
        Version = TapOverrides.CurrentFormatVersion,
        Renew = "",
        VersionCure = "use a newer TypedTap, or write the file for this one",
        TakesUnknownMembers = false,
    };

    /// <summary>The metadata of the document's root.</summary>
    public required JsonTypeInfo Root { get; init; }

    /// <summary>The shape of the document.</summary>
    public JsonValueShape Shape => field ??= JsonValueShape.Of(Root);

    /// <summary>What it is called: <c>snapshot</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The same as owner of something.</summary>
    public required string Possessive { get; init; }

    /// <summary>The verb that goes with it.</summary>
    public required string Verb { get; init; }

    /// <summary>The version that is read.</summary>
    public required int Version { get; init; }

    /// <summary>What else helps where something is missing, to be read after a cure; empty if nothing does.</summary>
    public required string Renew { get; init; }

    /// <summary>What helps against another version.</summary>
    public required string VersionCure { get; init; }

    /// <summary>Whether members that the model does not have are passed over; otherwise they are mistakes.</summary>
    public required bool TakesUnknownMembers { get; init; }
}
