namespace TypedTap.TestServers;

/// <summary>Ends the handling of a request with an error of the double's.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
