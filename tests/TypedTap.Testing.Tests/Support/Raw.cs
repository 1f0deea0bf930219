using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TypedTap.Testing.Tests.Support;

/// <summary>Talks to the test servers without the client that they are there to test.</summary>
internal static class Raw
{
    /// <summary>A client that follows no redirect and keeps no cookie, unless its handler does.</summary>
    public static HttpClient Client(SocketsHttpHandler? handler = null)
    {
#pragma warning disable RS0030 // The pipeline of the library is what these servers test: here they are tested themselves.
        return new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore RS0030
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static FormUrlEncodedContent Query(string adql, params (string Name, string Value)[] more) =>
        Form([("LANG", "ADQL"), ("QUERY", adql), .. more]);

    public static async Task<string> TextAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<HttpStatusCode> StatusAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return response.StatusCode;
    }

    /// <summary>The Location of an answer, absolute.</summary>
    public static async Task<Uri> LocationAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
    }

    /// <summary>Sends bytes on a connection of their own.</summary>
    public static async Task<TcpClient> SendAsync(Uri server, string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));
        return client;
    }

    /// <summary>A POST to /tap/sync for 40 rows.</summary>
    public static string SyncRequest { get; } = """
        POST /tap/sync HTTP/1.1
        Host: x
        Content-Type: application/x-www-form-urlencoded
        Content-Length: 36

        LANG=ADQL&QUERY=SELECT+TOP+40+*+FROM
        """;

    /// <summary>Reads to the end, or for as long as bytes are missing; says whether the end was a reset.</summary>
    public static async Task<(byte[] Bytes, bool Reset)> ReadAsync(this TcpClient client, int count = int.MaxValue)
    {
        using var all = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (all.Length < count && await client.Client.ReceiveAsync(buffer) is > 0 and var read)
                all.Write(buffer, 0, read);
            return (all.ToArray(), false);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return (all.ToArray(), true);
        }
    }

    /// <summary>Waits until something has come true.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(2, patience.Token);
    }
}
