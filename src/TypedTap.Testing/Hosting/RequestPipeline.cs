using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Hosting;

/// <summary>From an HTTP request to a recorded one, and from a reply to an HTTP response: the same whatever listens.</summary>
internal sealed class RequestPipeline(ServiceCore core)
{
    /// <summary>What came to the service itself, and to its second origin.</summary>
    public RequestLog Requests { get; } = new();

    public RequestLog ElsewhereRequests { get; } = new();

    public RequestLog Log { get; } = core.Options.Log ?? new RequestLog();

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, or the service did.
            context.Abort();
        }
        catch (Exception e) when (e is IOException or BadHttpRequestException && context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (BadHttpRequestException)
        {
            // The client's fault, which the server answers.
            throw;
        }
        catch (Exception e)
        {
            // The client sees that the answer has no end, and the test what happened.
            core.Failed(e);
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        var own = $"{context.Request.Scheme}://{context.Request.Host.Value}";
        var isElsewhere = IsElsewhere(context, out var origin)
            || own.Equals(core.Address.Elsewhere.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
        var request = new RecordedRequest
        {
            Number = Log.Next(),
            Origin = core.Address.OriginOf(context.Request.Host.Value, origin ?? own),
            Method = context.Request.Method,
            Target = Target(context),
            Headers = new HeaderList(
                [.. context.Request.Headers.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))]),
            ClientCertificate = await context.Connection.GetClientCertificateAsync(stop).ConfigureAwait(false),
        };
        var body = await BodyAsync(context.Request, stop).ConfigureAwait(false);
        request = request with { Body = body ?? [] };
        Record(request, isElsewhere);
        var reply = body is null
            ? Errors.Of(413, $"The body of the request is larger than the {core.Options.LargestBody} bytes that this service takes.").Reply
            : isElsewhere ? core.AnswerElsewhere(request) : await core.AnswerAsync(request, stop).ConfigureAwait(false);
        await SendAsync(context, reply, stop).ConfigureAwait(false);
    }

    /// <summary>On a socket the origin is the one that was connected to, whatever Host says.</summary>
    private bool IsElsewhere(HttpContext context, out string? origin)
    {
        origin = null;
        if (context.Connection.LocalIpAddress is not { } address || !IPAddress.IsLoopback(address))
            return false;
        origin = $"{context.Request.Scheme}://127.0.0.1:{context.Connection.LocalPort}";
        return context.Connection.LocalPort == core.Address.Elsewhere.Port;
    }

    private static string Target(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw && raw[0] == '/')
            return raw;
        return context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
    }

    /// <summary>Null where it is too large.</summary>
    private async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var limit = core.Options.LargestBody;
        if (request.ContentLength > limit)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (body.Length + count > limit)
                return null;
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    private void Record(RecordedRequest request, bool isElsewhere)
    {
        Log.Add(request);
        (isElsewhere ? ElsewhereRequests : Requests).Add(request);
    }

    private async Task SendAsync(HttpContext context, ServiceReply reply, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.Headers.Server = "TypedTap.Testing";
        response.Headers.Date = core.Options.Time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        foreach (var (name, value) in reply.Headers)
            response.Headers.Append(name, value);
        var hasBody = reply.Status is not (204 or 304);
        if (hasBody)
            response.ContentLength = reply.Length;
        if (hasBody && context.Request.Method != "HEAD")
            await reply.WriteAsync(response.Body, cancellationToken).ConfigureAwait(false);
    }
}
