using TypedTap.Votable;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Puts cut and mutated documents through the reader, and keeps an example of each property that does not hold.</summary>
/// <param name="documents">The documents to start from.</param>
/// <param name="seed">Decides on every mutation.</param>
internal sealed class VotableFuzzRun(IReadOnlyList<byte[]> documents, int seed)
{
    /// <summary>Longer documents are cut only here and there.</summary>
    private const int LongestCutEverywhere = 20_000;

    /// <summary>The number of an input decides on tolerance and pieces; after so many all have been had.</summary>
    private const int Combinations = 12;

    /// <summary>An input that takes longer has no end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DocumentProbe _probe = new(VotableSeeds.Externals());
    private readonly List<VotableFailure> _failures = [];
    private byte[] _current = [];
    private long _turn;

    public VotableFigures Figures { get; } = new();

    /// <summary>The first example of each property that does not hold, shortened.</summary>
    public IReadOnlyList<VotableFailure> Failures => _failures;

    /// <summary>Checks the documents as they are, in every way; for looking at a failure again.</summary>
    public async Task ReplayAsync()
    {
        var properties = new VotableProperties(_probe);
        foreach (var document in documents)
        {
            for (var turn = 0; turn < Combinations; turn++)
            {
                if (await properties.CheckAsync(document, turn, Figures) is not { } failure)
                    continue;
                Figures.Failures++;
                if (!_failures.Any(known => known.Property == failure.Property))
                    _failures.Add(failure);
            }
        }
    }

    /// <summary>Runs.</summary>
    /// <param name="count">How many mutated documents.</param>
    /// <param name="stride">Documents are cut at each so many bytes; 0 for not at all.</param>
    /// <param name="progress">Is called after each input.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public void Run(long count, int stride, Action? progress, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        // A thread of its own: its allocations are measured, and one that never ends can be left behind.
        var worker = new Thread(() =>
        {
            try
            {
                WorkAsync(count, stride, progress, cancellationToken).GetAwaiter().GetResult();
            }
            catch (Exception e)
            {
                fault = e;
            }
        })
        {
            IsBackground = true,
        };
        worker.Start();
        for (long turn = -1, waited = 0; !worker.Join(TimeSpan.FromSeconds(1)); waited++)
        {
            if (Interlocked.Read(ref _turn) != turn)
                (turn, waited) = (Interlocked.Read(ref _turn), 0);
            if (waited >= Patience.TotalSeconds)
            {
                Figures.Failures++;
                _failures.Add(new VotableFailure("reading ends", $"it has not after {Patience}", _current, turn));
                return;
            }
        }

        if (fault is OperationCanceledException)
            throw new OperationCanceledException(cancellationToken);
        if (fault is not null)
            throw new InvalidOperationException($"The fuzzer itself has failed at input {_turn}: {fault.Message}", fault);
    }

    private async Task WorkAsync(long count, int stride, Action? progress, CancellationToken cancellationToken)
    {
        var properties = new VotableProperties(_probe);
        if (stride > 0)
            await CutAsync(properties, stride, progress, cancellationToken);
        var mutator = new VotableMutator(seed, documents);
        for (var i = 0L; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var turn = i;
            Begin(mutator.Document(turn));
            if (await properties.CheckAsync(_current, turn, Figures) is { } failure)
                await KeepAsync(failure, async candidate => (await properties.CheckAsync(candidate, turn))?.Property == failure.Property);
            progress?.Invoke();
        }
    }

    private async Task CutAsync(VotableProperties properties, int stride, Action? progress, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            Begin(document);
            if ((await _probe.ReadAsync(
                document, VoTableTolerance.Lenient, ChunkMode.Whole, values: false)) is { Error: not null, Breach: null })
            {
                continue;
            }

            var step = document.Length <= LongestCutEverywhere ? stride : stride * (document.Length / 200);
            for (var length = 0; length < RootEnd.Of(document); length += step)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Begin(document);
                Figures.AddCut(length);
                // A cut document is not made shorter: what is left out would be what is cut off.
                if (await properties.CutAtAsync(document, length, length) is { } failure)
                    await KeepAsync(failure, _ => Task.FromResult(false));
                progress?.Invoke();
            }
        }
    }

    private void Begin(byte[] document)
    {
        _current = document;
        Interlocked.Increment(ref _turn);
    }

    private async Task KeepAsync(VotableFailure failure, Func<byte[], Task<bool>> fails)
    {
        Figures.Failures++;
        if (_failures.Any(known => known.Property == failure.Property))
            return;
        var shortest = await ByteShrinker.ShrinkAsync(failure.Document, candidate =>
        {
            Interlocked.Increment(ref _turn);
            return fails(candidate);
        });
        _failures.Add(failure with { Document = shortest });
    }
}
