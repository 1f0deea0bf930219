using TypedTap.Metadata;
using TypedTap.Snapshots;

namespace TypedTap.Build.Program.Requests;

/// <summary>A <c>TapSchema</c> item of a project.</summary>
/// <remarks>What the JSON does not name is set to null by its reader, initialisers notwithstanding; hence the setters of lists.</remarks>
internal sealed record SnapshotItem
{
    /// <summary>The full path of <c>NAME.tap.json</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path as the project has it, for messages; the full one if missing.</summary>
    public string? Shown { get; init; }

    /// <summary>The service, or null for the one that the file names.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>See <see cref="TapSnapshotRequest.Tables"/>.</summary>
    public IReadOnlyList<string> Tables { get; init => field = value ?? []; } = [];

    /// <summary>See <see cref="TapSnapshotRequest.Exclude"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init => field = value ?? []; } = [];

    /// <summary>See <see cref="TapSnapshotRequest.Naming"/>.</summary>
    public NamingStyle? Naming { get; init; }

    /// <summary>See <see cref="TapSnapshotRequest.Source"/>.</summary>
    public TapSnapshotSource Source { get; init; }

    /// <summary>See <see cref="TapSnapshotRequest.Probe"/>.</summary>
    public bool Probe { get; init; }

    /// <summary>The <see cref="TapSnapshotRequest.MaxAge"/> in days; 0 or null for no limit.</summary>
    public int? MaxAge { get; init; }

    /// <summary>The environment variable with the user name, or null.</summary>
    public string? UserVariable { get; init; }

    /// <summary>The environment variable with the password, or null.</summary>
    public string? PasswordVariable { get; init; }

    /// <summary>The environment variable with a bearer token, or null.</summary>
    public string? TokenVariable { get; init; }

    /// <summary>Whether the login is in the user's netrc file.</summary>
    public bool Netrc { get; init; }

    /// <summary>Origins beside the service's own that the login may be sent to: those of its login service.</summary>
    public IReadOnlyList<string> Origins { get; init => field = value ?? []; } = [];

    /// <summary>How messages name the file.</summary>
    public string Place => Shown ?? Path;
}
