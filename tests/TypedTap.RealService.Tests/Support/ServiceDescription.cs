namespace TypedTap.RealService.Tests.Support;

/// <summary>Tests that read or change what the service says of all its tables take turns.</summary>
internal static class ServiceDescription
{
    public const string Collection = "What the service says of itself";
}
