using System.Net;

namespace TypedTap.RealService.Tests.Support;

/// <summary>
/// Asks again where DaCHS could not get at its table of jobs: it says so of any query while many requests at once keep that table, and has
/// not run the query then.
/// </summary>
internal sealed class PatientHandler() : DelegatingHandler(
    new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
{
    private const int Attempts = 6;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            // Its errors are text/xml, with 200 too; its rows are not.
            if (answer.Content.Headers.ContentType?.MediaType != "text/xml" || attempt == Attempts)
                return answer;
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            var said = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!said.Contains("Could not access the jobs table", StringComparison.Ordinal))
                return answer;
            answer.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(2 * attempt), cancellationToken);
        }
    }
}
