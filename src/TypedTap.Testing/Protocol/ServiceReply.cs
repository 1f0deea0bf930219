using System.Text;

namespace TypedTap.Testing.Protocol;

/// <summary>An answer of the service, whoever sends it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type; null for none.</param>
/// <param name="WriteAsync">Writes the body.</param>
internal sealed record ServiceReply(int Status, string? ContentType, Func<Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>The length of the body where it is known before it is written.</summary>
    public long? Length { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static ServiceReply Of(int status, string? type, string body, params IEnumerable<(string Name, string Value)> headers) =>
        Of(status, type, Encoding.UTF8.GetBytes(body), headers);

    public static ServiceReply Of(
        int status, string? type, ReadOnlyMemory<byte> body, params IEnumerable<(string Name, string Value)> headers) =>
        new(status, type, (stream, stop) => stream.WriteAsync(body, stop).AsTask()) { Length = body.Length, Headers = [.. headers] };

    /// <summary>The same with more header fields before its own.</summary>
    public ServiceReply With(IEnumerable<(string Name, string Value)> headers) => this with { Headers = [.. headers, .. Headers] };
}
