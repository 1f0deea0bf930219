using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>Where a <see cref="TapDataReader"/> takes its rows from, and who judges their end.</summary>
internal interface IDataRows : IAsyncDisposable
{
    VoTableReader Reader { get; }

    TapCompleteness Completeness { get; }

    ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    Task<bool> NextTableAsync(CancellationToken cancellationToken);
}
