namespace TypedTap.Benchmarks.SideBySide;

/// <summary>VOLLT's ADQL library, the parser inside STILTS and TOPCAT (Debian package adql-java), in Java; needs a JDK.</summary>
internal static class VolltPeer
{
    private const string Variable = "TYPEDTAP_VOLLT_JAR";
    private const string DebianJar = "/usr/share/java/adql.jar";

    public static IParserPeer Start(string queries)
    {
        var jar = Environment.GetEnvironmentVariable(Variable) ?? DebianJar;
        if (!File.Exists(jar))
            throw new PeerMissingException($"There is no '{jar}'; set {Variable} to a jar with adql.parser.ADQLParser.");
        var classes = Directory.CreateTempSubdirectory("typedtap-vollt-").FullName;
        try
        {
            PeerTools.Run("javac", "-d", classes, "-cp", jar, PeerTools.Source("VolltParse.java"));
            // The program tells the version by the file that a link such as adql.jar leads to: the jar does not hold it.
            var target = File.ResolveLinkTarget(jar, returnFinalTarget: true)?.Name ?? Path.GetFileName(jar);
            return PeerProcess.Start(10, "java", "-cp", jar + Path.PathSeparator + classes, "VolltParse", target, queries);
        }
        finally
        {
            // The classes are loaded by the time the peer is ready.
            Directory.Delete(classes, recursive: true);
        }
    }
}
