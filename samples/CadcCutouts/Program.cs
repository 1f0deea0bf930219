using System.CommandLine;
using CadcCutouts;
using TypedTap;
using TypedTap.Auth;
using TypedTap.Cadc;

var live = new Option<bool>("--live") { Description = "Ask CADC itself; without it, an archive inside this program" };
var netrc = new Option<bool>("--netrc") { Description = "With --live: log in with the user of ws-cadc.canfar.net in ~/.netrc" };
var certificate = new Option<string?>("--certificate") { Description = "With --live: log in with this file, such as ~/.ssl/cadcproxy.pem" };
var folder = new Option<string>("--folder") { Description = "Where files are saved", DefaultValueFactory = _ => "cadc" };
var command = new RootCommand("CADC from regions to cut-outs") { live, netrc, certificate, folder };
command.SetAction(async (arguments, cancellationToken) =>
{
    try
    {
        if (arguments.GetValue(live))
        {
            using var cadc = new CadcArchive();
            if (arguments.GetValue(certificate) is { } pemFile)
                await cadc.LoginWithCertificateAsync(pemFile, cancellationToken);
            var login = arguments.GetValue(netrc) ? TapLogin.FromNetrc("ws-cadc.canfar.net") : null;
            return await new CutoutsRun(cadc, Console.Out, arguments.GetValue(folder)!) { Login = login }.RunAsync(cancellationToken)
                ? 0
                : 1;
        }

        await using var offline = await OfflineArchive.StartAsync(cancellationToken);
        using var archive = offline.Connect();
        return await new CutoutsRun(
            archive, Console.Out, arguments.GetValue(folder)!) { Login = OfflineArchive.Login }.RunAsync(cancellationToken)
            ? 0
            : 1;
    }
    catch (TapException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 2;
    }
});
return await command.Parse(args).InvokeAsync();
