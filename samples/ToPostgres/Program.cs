// Asks a TAP service and stores the answer in a new table of a PostgreSQL database, by binary COPY:
//
//   dotnet run --project samples/ToPostgres -- <tap url> <adql> <connection string> <table>
//   dotnet run --project samples/ToPostgres -- http://127.0.0.1:8080/tap "SELECT * FROM bench.types" \
//     "Host=127.0.0.1;Database=typedtap_test;Username=typedtap_test;Password=typedtap_test" types
//
// All or nothing: when rows are missing, the answer breaks off or a value does not fit, nothing is committed, not even the
// table, and the exit code is 1. docs/pipelines.md lists which type becomes which.
using System.CommandLine;
using ToPostgres;

var service = new Argument<Uri>("tap url")
{
    Description = "The TAP base URL, such as http://127.0.0.1:8080/tap",
    CustomParser = result =>
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url))
            return url;
        result.AddError($"'{result.Tokens[0].Value}' is not a URL; give the TAP base URL, such as http://127.0.0.1:8080/tap");
        return null;
    },
};
var adql = new Argument<string>("adql") { Description = "The query" };
var connection = new Argument<string>("connection string")
{
    Description = "The database, as Npgsql wants it: Host=…;Database=…;Username=…;Password=…"
};
var table = new Argument<string>("table") { Description = "The table to make, with or without a schema; it must not exist" };
var maxRec = new Option<long?>("--max-rec")
{
    Description = "The most rows that the service may send; without it the service's own limit holds"
};

var command = new RootCommand(
    "Copies the answer to an ADQL query into a new PostgreSQL table") { service, adql, connection, table, maxRec };
command.SetAction((arguments, cancellationToken) =>
{
    var copy = new CopyRun(arguments.GetRequiredValue(service), arguments.GetRequiredValue(connection), Console.Error);
    return copy.RunAsync(
        arguments.GetRequiredValue(adql), arguments.GetRequiredValue(table), arguments.GetValue(maxRec), cancellationToken);
});
return await command.Parse(args).InvokeAsync();
