using TypedTap.Tap;

namespace TypedTap.Conformance.Errors;

/// <summary>What becomes of a query whose answer is a given document.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Failure">What the client threw; null if it took the document for an answer.</param>
internal sealed record ClientOutcome(long Rows, Exception? Failure)
{
    private static readonly Uri Service = new("https://service.invalid/tap");

    /// <summary>Gives a file to the client and reads on until the end or the error.</summary>
    public static async Task<ClientOutcome> OfAsync(string path, CancellationToken cancellationToken)
    {
        var rows = 0L;
        try
        {
            using var handler = new AnswerHandler(await File.ReadAllBytesAsync(path, cancellationToken), MediaType(path));
            using var client = new TapClient(Service, new TapClientOptions { Handler = handler });
            await using var answer = await client.QueryAsync("SELECT 1", cancellationToken: cancellationToken);
            while (await answer.ReadAsync(cancellationToken))
                rows++;
            return new ClientOutcome(rows, null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new ClientOutcome(rows, e);
        }
    }

    /// <summary>What happened, in a line.</summary>
    public override string ToString() =>
        Failure is null ? $"{Rows} rows and no error" : $"{Failure.GetType().Name} after {Rows} rows: {Failure.Message}";

    private static string MediaType(string path) => Path.GetExtension(path) switch
    {
        ".html" or ".htm" => "text/html",
        ".txt" => "text/plain",
        _ => "text/xml",
    };
}
