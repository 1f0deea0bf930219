using System.CommandLine;
using TypedTap.Benchmarks;

var root = new RootCommand("Measures TypedTap; figures are for reading, nothing is asserted") { AdqlCommand.Create() };
return await root.Parse(args).InvokeAsync();
