using TypedTap.Benchmarks.Adql;

namespace TypedTap.Benchmarks.SideBySide;

/// <summary>Times our parser and others on the same queries, taking turns in one run.</summary>
internal static class AdqlPeers
{
    private static readonly (string Name, Func<string, IParserPeer> Start)[] Others = [
        ("DaCHS", DachsPeer.Start), ("VOLLT", VolltPeer.Start)
    ];

    public static void Run(IReadOnlyList<string> queries, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        using var input = AdqlQueries.Write(queries);
        var peers = new List<IParserPeer> { new OwnParser(queries), new OwnParser(queries, input.Schema()) };
        try
        {
            foreach (var (name, start) in Others)
                TryStart(name, start, input.Path, peers, output);
            foreach (var peer in peers)
            {
                for (var i = 0; i < peer.WarmUpRounds; i++)
                    Round(peer, cancellationToken);
            }

            var times = peers.ConvertAll(_ => new List<IReadOnlyList<long>>());
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < peers.Count; i++)
                    times[i].Add(Round(peers[i], cancellationToken));
            }

            PeerTable.Write(output, peers.ConvertAll(peer => peer.Name), times, queries.Count, rounds);
        }
        finally
        {
            peers.ForEach(peer => peer.Dispose());
        }
    }

    private static void TryStart(string name, Func<string, IParserPeer> start, string queries, List<IParserPeer> peers, TextWriter output)
    {
        try
        {
            peers.Add(start(queries));
        }
        catch (PeerMissingException e)
        {
            output.WriteLine($"{name} is left out: {e.Message}");
        }
    }

    private static IReadOnlyList<long> Round(IParserPeer peer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return peer.Round();
    }
}
