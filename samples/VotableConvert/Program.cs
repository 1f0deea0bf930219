using System.CommandLine;
using TypedTap;
using TypedTap.Votable;
using VotableConvert;

var source = new Argument<FileInfo>("in") { Description = "The VOTable to read, of any version, serialisation and compression by gzip" };
var target = new Argument<FileInfo?>("out")
{
    Description = "The VOTable to write; without it, only the structure is shown",
    Arity = ArgumentArity.ZeroOrOne
};
var binary2 = new Option<bool>("--binary2") { Description = "Write rows as BINARY2 instead of TABLEDATA" };
var freeStrings = new Option<bool>("--free-strings")
{
    Description = "Declare text columns of any length, for documents whose strings are longer than announced"
};
var command = new RootCommand(
    "Shows what is in a VOTable, and writes it anew in another serialisation") { source, target, binary2, freeStrings };
command.SetAction(async (arguments, cancellationToken) =>
{
    var options = new VoTableWriterOptions
    {
        Serialization = arguments.GetValue(binary2) ? VoTableSerialization.Binary2 : VoTableSerialization.TableData,
        VariableLengthStrings = arguments.GetValue(freeStrings),
    };
    try
    {
        var conversion = new Conversion(Console.Out, arguments.GetRequiredValue(source));
        await conversion.RunAsync(arguments.GetValue(target), options, cancellationToken);
        return 0;
    }
    catch (Exception e) when (e is TapException or IOException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();
