using System.CommandLine;
using AdqlLint;
using TypedTap.Adql;

var file = new Argument<FileInfo?>("query")
{
    Description = "A file with one ADQL query; without it the query is read from standard input",
    Arity = ArgumentArity.ZeroOrOne,
};
var version = new Option<AdqlVersion>("--adql")
{
    Description = "The version of the language: 2.0 or 2.1",
    DefaultValueFactory = _ => AdqlVersion.V2_1,
    CustomParser = result =>
    {
        if (result.Tokens[0].Value is "2.0" or "2.1")
            return result.Tokens[0].Value == "2.0" ? AdqlVersion.V2_0 : AdqlVersion.V2_1;
        result.AddError($"'{result.Tokens[0].Value}' is not a version of ADQL; write 2.0 or 2.1");
        return default;
    },
};
var snapshot = new Option<FileInfo?>("--snapshot")
{
    Description = "A *.tap.json snapshot: names, types and features are checked against it"
};
var format = new Option<bool>("--format") { Description = "Print the query in its canonical form" };

var command = new RootCommand("Checks an ADQL query without asking a service") { file, version, snapshot, format };
command.SetAction(async (arguments, cancellationToken) =>
{
    var lint = new Linter(Console.Out, Console.Error);
    return await lint.RunAsync(
        arguments.GetValue(file), arguments.GetValue(version), arguments.GetValue(snapshot), arguments.GetValue(format), cancellationToken);
});
return await command.Parse(args).InvokeAsync();
