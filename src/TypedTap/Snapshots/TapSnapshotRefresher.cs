using System.Net;
using TypedTap.Http;
using TypedTap.Metadata;
using TypedTap.Snapshots.Composing;
using TypedTap.Snapshots.Files;
using TypedTap.Snapshots.Reading;
using TypedTap.Tap;

namespace TypedTap.Snapshots;

/// <summary>
/// Keeps snapshot files up to date with a live service. Safe to use from several threads, and from several programs at a time even for
/// the same file.
/// </summary>
/// <remarks>
/// <para>
/// TAP_SCHEMA counts, because a service's queries go by it; <c>/tables</c> is compared with it, and taken where TAP_SCHEMA is refused for
/// good or cut off, never for a hiccup (<see cref="IsUnreachable"/>). A source that tells less this time than the file has never makes the
/// file smaller unless it is TAP_SCHEMA itself that says so; a check counts it as a difference.
/// </para>
/// <para>
/// What no service tells is kept from the file: title, IVOA identifier, note, the rule of string literals, columns that are never null,
/// and the names
/// in C# that were chosen before. In a service in parts, tables whose columns are there stay and are refreshed, whether or not this
/// request asks for them:
/// another project may. To be rid of them, delete the file and refresh.
/// </para>
/// </remarks>
public sealed class TapSnapshotRefresher
{
    private readonly TapClient _client;

    /// <summary>Makes one; nothing is sent.</summary>
    /// <param name="client">Asks the service, with its credentials; the caller disposes it.</param>
    public TapSnapshotRefresher(TapClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Reads the service and writes the file if anything in it changes, or if it is older than <see cref="TapSnapshotRequest.MaxAge"/>: all
    /// of it or nothing, whatever happens meanwhile. A request for another <see cref="NamingStyle"/> than the file has chooses all names
    /// anew.
    /// </summary>
    /// <param name="request">What is to be read, and into which file.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it; the file stays as it is.</param>
    /// <returns>What the service says, how that differs from what the file had, and what is odd about it.</returns>
    /// <exception cref="ArgumentException">The path does not end in <c>.tap.json</c>.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no folder for the file; nothing was asked.</exception>
    /// <exception cref="IOException">The file can't be read or written; the message says what to do.</exception>
    /// <exception cref="TapSnapshotException">The file that is there is no snapshot.</exception>
    /// <exception cref="TapTruncatedException">The service cuts its own TAP_SCHEMA off, however little is asked for at once.</exception>
    /// <exception cref="TapException">The service refused or could not be reached, or lists no table at all.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TapSnapshotOutcome> RefreshAsync(
        TapSnapshotRequest request, IProgress<TapSnapshotProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = SnapshotPath.Of(request.Path);
        if (!Directory.Exists(target.Folder))
            throw SnapshotFileError.NoFolder(target);
        var read = await ReadAsync(request, target, progress, cancellationToken).ConfigureAwait(false);

        // Reading takes long, writing does not: what others wrote meanwhile is looked at again.
        using var turn = await SnapshotLock.AcquireAsync(target, cancellationToken).ConfigureAwait(false);
        var (cached, isWhole) = SnapshotStore.LoadToRefresh(target);
        var (snapshot, findings) = Compose(read, request, target, cached, isCheck: false);
        var outcome = new TapSnapshotOutcome
        {
            Snapshot = snapshot,
            Drift = TapSnapshotDrift.Between(cached ?? Empty(snapshot), snapshot),
            Findings = findings,
            Written = false,
        };
        var isSame = cached is not null && isWhole && IsSame(cached, snapshot);
        if (isSame && !IsTooOld(cached!, request.MaxAge))
            return outcome with { Snapshot = cached! };
        cancellationToken.ThrowIfCancellationRequested();
        snapshot = isSame ? cached! with { Retrieved = Now() } : snapshot with { Retrieved = Now(), Tool = UserAgent.Product };
        var written = SnapshotStore.Save(target, snapshot);
        return outcome with { Snapshot = snapshot with { Hash = SnapshotStore.ReadSnapshot(target.File).Hash }, Written = written };
    }

    /// <summary>Reads the service and compares it with the file, which stays as it is.</summary>
    /// <inheritdoc cref="RefreshAsync"/>
    /// <exception cref="FileNotFoundException">There is no file to compare with; nothing was asked.</exception>
    public async Task<TapSnapshotOutcome> CheckAsync(
        TapSnapshotRequest request, IProgress<TapSnapshotProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = SnapshotPath.Of(request.Path);
        if (!File.Exists(target.File))
        {
            throw new FileNotFoundException(
                $"There is no snapshot '{target.File}' to check: refresh it first (RefreshAsync, -t:TypedTapRefresh), or correct the path.",
                target.File);
        }

        var read = await ReadAsync(request, target, progress, cancellationToken).ConfigureAwait(false);
        var cached = TapSnapshotFile.Load(target.File);
        var (snapshot, findings) = Compose(read, request, target, cached, isCheck: true);
        return new TapSnapshotOutcome
        {
            Snapshot = snapshot,
            Drift = TapSnapshotDrift.Between(cached, snapshot),
            Findings = findings,
            Written = false,
        };
    }

    /// <summary>
    /// Whether a failure is the network, or a service that is down or busy for now: the file that is there counts until it can be asked
    /// again. A wrong address, a refused login or query, or a document that is none will not get better by waiting.
    /// </summary>
    /// <param name="failure">What <see cref="RefreshAsync"/> or <see cref="CheckAsync"/> threw.</param>
    public static bool IsUnreachable(TapException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            { FailureKind: TapFailureKind.Transport or TapFailureKind.Timeout } => true,
            TapQueryException { ErrorType: { } type } when type.Equals("transient", StringComparison.OrdinalIgnoreCase) => true,
            TapQueryException { ErrorType: { } type } when type.Equals("fatal", StringComparison.OrdinalIgnoreCase) => false,
            TapQueryException query => IsBusy(query.StatusCode, query.RetryAfter),
            TapResponseException answer => IsBusy(answer.StatusCode, answer.RetryAfter),
            _ => false,
        };
    }

    private static bool IsBusy(HttpStatusCode status, TimeSpan? retryAfter) =>
        retryAfter is not null || (int)status is 408 or 425 or 429 or (>= 500 and not (501 or 505));

    private Task<ServiceDescription> ReadAsync(
        TapSnapshotRequest request, SnapshotPath target, IProgress<TapSnapshotProgress>? progress, CancellationToken cancellationToken)
    {
        var (cached, _) = SnapshotStore.LoadToRefresh(target);
        return new ServiceReader(_client, request, cached, new ReadingProgress(progress)).ReadAsync(cancellationToken);
    }

    private TapSnapshotReading Compose(
        ServiceDescription read, TapSnapshotRequest request, SnapshotPath target, TapSnapshot? cached, bool isCheck)
    {
        var service = new TapServiceInfo { Name = target.Name, Url = _client.BaseUrl.AbsoluteUri.TrimEnd('/') };
        var composed = SnapshotComposer.Compose(read, service, request.Naming, cached, target.Parts, isCheck);
        return composed with { Snapshot = SnapshotPartFiles.AsStored(composed.Snapshot) };
    }

    /// <summary>Whether a file would say the same, but for when and by what it was written.</summary>
    private static bool IsSame(TapSnapshot cached, TapSnapshot snapshot) =>
        cached == snapshot with { Retrieved = cached.Retrieved, Tool = cached.Tool, Hash = cached.Hash };

    private bool IsTooOld(TapSnapshot cached, TimeSpan? maxAge) =>
        maxAge is { } most && (cached.Retrieved is not { } time || _client.Options.TimeProvider.GetUtcNow() - time > most);

    private static TapSnapshot Empty(TapSnapshot like) =>
        new() { FormatVersion = like.FormatVersion, Service = like.Service, Schemas = [] };

    // Whole seconds are enough, and read better.
    private DateTimeOffset Now()
    {
        var now = _client.Options.TimeProvider.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}
