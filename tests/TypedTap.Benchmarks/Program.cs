using System.CommandLine;
using TypedTap.Benchmarks;
using TypedTap.Benchmarks.Votable;

var root = new RootCommand("Measures TypedTap; figures are for reading, nothing is asserted")
{
    AdqlCommand.Create(),
    EmbeddedCommand.Create(),
    EmbeddedCommand.CreateChild(),
    GeneratorCommand.Create(),
    LinqCommand.Create(),
    VotableCommand.Create(),
    VotableChild.Create(),
};
return await root.Parse(args).InvokeAsync();
