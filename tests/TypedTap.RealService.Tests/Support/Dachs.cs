namespace TypedTap.RealService.Tests.Support;

/// <summary>The real TAP service that the tests run against, if there is one.</summary>
internal static class Dachs
{
    public const string Variable = "TYPEDTAP_SERVICE_URL";

    public static string? Missing { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
        ? null
        : $"No real service: run tests/TypedTap.RealService.Tests/dachs/start-dachs.sh and set {Variable} to the URL that it prints";

    public static Uri Url => new(Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException(Missing));
}
