using System.CommandLine;
using LongQuery;
using TypedTap;

var service = new Argument<Uri>("SERVICE")
{
    Description = "The TAP base URL, such as https://archive.eso.org/tap_obs",
    CustomParser = Urls.Parse
};
var adql = new Argument<string>("ADQL") { Description = "The query" };
var jobUrl = new Argument<Uri>("JOB") { Description = "The URL that submit printed", CustomParser = Urls.Parse };
var output = new Option<string>("--out") { Description = "The VOTable file to write", DefaultValueFactory = _ => "answer.vot" };
var maxRec = new Option<long?>("--maxrec") { Description = "How many rows the service may give" };
var minutes = new Option<int?>("--minutes") { Description = "How long the query may run at the service" };
var user = new Option<string?>("--user") { Description = "Log in as; the password is asked for, or taken from TYPEDTAP_PASSWORD" };

var submit = new Command(
    "submit", "Starts a query as a job, prints its URL, and waits for the answer") { service, adql, output, maxRec, minutes, user };
submit.SetAction(
    (arguments, stop) => Session.RunAsync(arguments.GetRequiredValue(service), arguments.GetValue(user), session => session.SubmitAsync(
        arguments.GetRequiredValue(adql), arguments.GetRequiredValue(output), arguments.GetValue(maxRec), arguments.GetValue(minutes),
        stop), stop));

var resume = new Command("resume", "Goes on with a job after the program that started it has ended") { service, jobUrl, output, user };
resume.SetAction(
    (arguments, stop) => Session.RunAsync(arguments.GetRequiredValue(service), arguments.GetValue(user), session => session.ResumeAsync(
        arguments.GetRequiredValue(jobUrl), arguments.GetRequiredValue(output), stop), stop));

var list = new Command("list", "Lists the jobs that the service knows") { service, user };
list.SetAction(
    (arguments, stop) =>
        Session.RunAsync(arguments.GetRequiredValue(service), arguments.GetValue(user), session => session.ListAsync(stop), stop));

var root = new RootCommand("Queries that outlive the program: submit, resume, list") { submit, resume, list };
return await root.Parse(args).InvokeAsync();
