using TypedTap.Metadata;

namespace TypedTap.Build.Program.Requests;

/// <summary>What a build wants of the program: the content of the request file. No secret is in it.</summary>
internal sealed record BuildRequest
{
    /// <summary>The snapshots, each file once.</summary>
    public required IReadOnlyList<SnapshotItem> Snapshots { get; init; }

    /// <summary>From which difference on a check fails; null for any.</summary>
    public TapDriftSeverity? FailAt { get; init; }

    /// <summary>Whether a check that could not be made, because the service can't be reached, is a warning and no error.</summary>
    public bool ToleratesUnreachable { get; init; }

    /// <summary>What to run after a drift, for messages: <c>dotnet build App.csproj -t:TypedTapRefresh</c>.</summary>
    public string? RefreshCommand { get; init; }
}
