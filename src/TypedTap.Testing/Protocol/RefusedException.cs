namespace TypedTap.Testing.Protocol;

/// <summary>Ends the handling of a request with an error document.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
