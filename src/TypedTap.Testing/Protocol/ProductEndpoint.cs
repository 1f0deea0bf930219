using System.Globalization;

namespace TypedTap.Testing.Protocol;

/// <summary>Services for what rows lead to: DataLink and SODA.</summary>
internal sealed class ProductEndpoint(ServiceCore core)
{
    public const string LinksPath = "/datalink/links";
    public const string SodaPath = "/soda/sync";

    /// <summary>Null where the request is not for one of them.</summary>
    public ServiceReply? Answer(Exchange exchange)
    {
        try
        {
            return exchange.Request.Path switch
            {
                LinksPath when core.Options.DataLink is { } links => Links(exchange, links),
                SodaPath when core.Options.Soda is { } soda => Soda(exchange, soda),
                _ => null,
            };
        }
        catch (EmbeddedQueryException e) when (exchange.Request.Path == LinksPath)
        {
            return exchange.Reply(Errors.Of(e.Status ?? 400, e.Message));
        }
        catch (EmbeddedQueryException e)
        {
            // SODA 1.0 §4.2: errors are plain texts.
            return exchange.Text(e.Message, e.Status ?? 400);
        }
    }

    private ServiceReply Links(Exchange exchange, Func<string, IReadOnlyList<EmbeddedLink>> find)
    {
        if (exchange.Method is not ("GET" or "POST"))
            return exchange.NotAllowed();
        if (exchange.Parameters["RESPONSEFORMAT"] is { } format
            && !format.StartsWith("application/x-votable+xml", StringComparison.OrdinalIgnoreCase)
            && format is not ("votable" or "text/xml"))
        {
            return exchange.Reply(
                Errors.Of(415, $"UsageFault: no format '{format}'; links come as application/x-votable+xml;content=datalink."));
        }

        var rows = exchange.Parameters.Values("ID")
            .SelectMany(id => Found(find, id).Select(link => (id, link)))
            .ToList();
        return exchange.Reply(ServiceReply.Of(
            200,
            "application/x-votable+xml;content=datalink",
            new LinksDocument(core.Address.Root, core.Options.Descriptors).Of(rows, MaxRec(exchange.Parameters["MAXREC"]))));
    }

    private static IReadOnlyList<EmbeddedLink> Found(Func<string, IReadOnlyList<EmbeddedLink>> find, string id) =>
        find(id) is { Count: > 0 } links
            ? links
            : [new EmbeddedLink { Semantics = "#this", ErrorMessage = $"NotFoundFault: there is nothing with the identifier {id}" }];

    private static long? MaxRec(string? text)
    {
        if (text is null)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            ? rows
            : throw new RefusedException(400, $"UsageFault: MAXREC is '{text}', not a number of rows.");
    }

    private static ServiceReply Soda(Exchange exchange, Func<EmbeddedSodaRequest, EmbeddedFile?> cut)
    {
        if (exchange.Method is not ("GET" or "POST"))
            return exchange.NotAllowed();
        var ids = exchange.Parameters.Values("ID").ToList();
        if (ids.Count != 1)
            return exchange.Text(ids.Count == 0 ? "UsageFault: there is no ID." : "MultiValuedParamNotSupported: one ID at a time.", 400);
        if (cut(new EmbeddedSodaRequest(ids[0], exchange.User, exchange.Parameters.All)) is not { } file)
            return exchange.Reply(ServiceReply.Of(204, null, ""));
        return exchange.Reply(ServiceReply.Of(
            200,
            file.ContentType,
            file.Content,
            file.FileName is { } name
                ? [("Content-Disposition", $"attachment; filename=\"{name.Replace("\"", "", StringComparison.Ordinal)}\"")]
                : []));
    }
}
