using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// What a TAP service said about itself at one time: its address, its abilities and its <c>TAP_SCHEMA</c>. Immutable, and
/// equal to another snapshot exactly when every part is. Read with <see cref="TapSnapshotReader"/>, written with
/// <see cref="TapSnapshotWriter"/>.
/// </summary>
public sealed record TapSnapshot
{
    /// <summary>The format version that this library reads and writes.</summary>
    public const int CurrentFormatVersion = 1;

    /// <summary>Where an editor finds the JSON Schema of the file, or null; no part of the hash.</summary>
    [JsonPropertyName("$schema")]
    public string? JsonSchema { get; init; }

    /// <summary>The version of the file format; see <see cref="CurrentFormatVersion"/>.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The service, or the data model, that is described.</summary>
    public required TapServiceInfo Service { get; init; }

    /// <summary>When the service was read (UTC), or null when it never was; no part of the hash.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>Name and version of the program that wrote the snapshot, or null; no part of the hash.</summary>
    public string? Tool { get; init; }

    /// <summary>
    /// The content hash as it stands in the file, <c>sha256:</c> and 64 lower-case hexadecimal digits; empty if the file has none.
    /// The writer always computes it anew: a value that differs from <see cref="TapSnapshotWriter.ComputeHash"/> means that
    /// somebody edited the file. That of a header is the hash of the whole (<see cref="TapSnapshotParts.Split"/>).
    /// </summary>
    public string Hash { get; init => field = value ?? ""; } = "";

    /// <summary>Where the content comes from and what is to be known about it, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// How C# names were made of published ones when they were recorded: <see cref="TapSchemaInfo.CSharpName"/> and its like.
    /// </summary>
    public NamingStyle Naming { get; init; }

    /// <summary>
    /// The folder beside the file, by its name alone, that has the tables of a service too large for one file, one file for each schema
    /// and an index (<see cref="TapSnapshotIndex"/>); null if everything is here.
    /// </summary>
    public string? Parts { get; init; }

    /// <summary>What the service can do; unknown abilities are simply not listed.</summary>
    public TapCapabilities Capabilities { get; init => field = value ?? new(); } = new();

    /// <summary>The schemas, in the service's order.</summary>
    public required ValueList<TapSchemaInfo> Schemas { get; init => field = value ?? ValueList<TapSchemaInfo>.Empty; }

    /// <summary>The foreign keys (<c>TAP_SCHEMA.keys</c> and <c>key_columns</c>), in the service's order.</summary>
    public ValueList<TapKeyInfo> Keys { get; init => field = value ?? ValueList<TapKeyInfo>.Empty; } = ValueList<TapKeyInfo>.Empty;
}
