namespace TypedTap.Benchmarks.SideBySide;

/// <summary>The parser of DaCHS (Debian package python3-gavo), in Python.</summary>
internal static class DachsPeer
{
    private const string Variable = "TYPEDTAP_DACHS_PYTHON";

    public static IParserPeer Start(string queries) =>
        PeerProcess.Start(
            0, Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/python3", PeerTools.Source("dachs_parse.py"), queries);
}
