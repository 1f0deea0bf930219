using System.CommandLine;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Reporting;

namespace TypedTap.Conformance.Commands;

/// <summary>The subcommand of a suite.</summary>
internal static class SuiteCommand
{
    public static Command Of(IConformanceSuite suite, TextWriter output, TextWriter error)
    {
        var command = new Command(suite.Name, suite.Description);
        var paths = suite.Paths.Select(path => new Argument<string?>(path.Name)
        {
            Description = path.Description,
            Arity = path.IsOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        }).ToArray();
        foreach (var path in paths)
            command.Add(path);
        var verbose = new Option<bool>("--verbose") { Description = "List every disagreement, and break the figures down" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document with everything instead" };
        var minimum = new Option<double?>("--min")
        {
            Description = "The least percentage that every agreement must reach; below it the exit code is 1"
        };
        var by = new Option<string?>("--by")
        {
            Description = $"Break the figures down by this field of the records; with --verbose by '{suite.GroupField}' unless named"
        };
        var flags = suite.Flags.Select(static flag => new Option<bool>(flag.Name) { Description = flag.Description }).ToArray();
        foreach (var flag in flags)
            command.Add(flag);
        command.Add(verbose);
        command.Add(json);
        command.Add(minimum);
        command.Add(by);
        command.SetAction((arguments, cancellationToken) => Task.Run(() =>
        {
            try
            {
                var given = paths.Select(arguments.GetValue).OfType<string>().ToArray();
                var report = suite.Run(
                    new SuiteInput(
                        given, arguments.GetValue(by) ?? suite.GroupField)
                        {
                            Flags = [.. flags.Where(arguments.GetValue).Select(static flag => flag.Name)]
                        },
                    cancellationToken);
                var failures = report.Failures(arguments.GetValue(minimum));
                if (arguments.GetValue(json))
                {
                    output.WriteLine(JsonReport.Write(report, failures));
                }
                else
                {
                    TextReport.Write(
                        output, report, arguments.GetValue(verbose) || arguments.GetValue(by) is not null, arguments.GetValue(verbose));
                }

                foreach (var failure in failures)
                    error.WriteLine(failure);
                return failures.Count == 0 ? ExitCode.Success : ExitCode.Failed;
            }
            catch (CorpusException e)
            {
                error.WriteLine(e.Message);
                return ExitCode.BadInput;
            }
            catch (OperationCanceledException)
            {
                error.WriteLine("Stopped before the end; there are no figures.");
                return ExitCode.Cancelled;
            }
        }));
        return command;
    }
}
