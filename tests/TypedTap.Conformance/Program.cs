using TypedTap.Conformance;
using TypedTap.Conformance.Commands;

var arguments = ConformanceCommands.Root(Console.Out, Console.Error).Parse(args);
var exitCode = await arguments.InvokeAsync();
return arguments.Errors.Count > 0 ? ExitCode.BadInput : exitCode;
