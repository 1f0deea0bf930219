using System.CommandLine;
using TypedTap.Conformance.Adql;
using TypedTap.Conformance.DataLink;
using TypedTap.Conformance.Errors;
using TypedTap.Conformance.Fuzzing.Votable;
using TypedTap.Conformance.Running;
using TypedTap.Conformance.Schemas;
using TypedTap.Conformance.Uws;
using TypedTap.Conformance.Vosi;
using TypedTap.Conformance.Votable;

namespace TypedTap.Conformance.Commands;

/// <summary>The command line: a subcommand for each suite, and those that are none.</summary>
internal static class ConformanceCommands
{
    private static readonly IConformanceSuite[] Suites =
    [
        new AdqlSuite(), new AdqlSemanticSuite(), new AdqlTypesSuite(), new AdqlRunSuite(), new VotableSuite(), new UwsSuite(),
        new VosiSuite(), new ErrorsSuite(),
        new SchemasSuite(), new DataLinkSuite(),
    ];

    public static RootCommand Root(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Compares TypedTap's judgement with corpora of labelled documents");
        foreach (var suite in Suites)
            root.Add(SuiteCommand.Of(suite, output, error));
        root.Add(FuzzCommand.Of(output, error));
        root.Add(VotableFuzzCommand.Of(output, error));
        return root;
    }
}
