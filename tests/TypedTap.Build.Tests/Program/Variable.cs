namespace TypedTap.Build.Tests.Program;

/// <summary>An environment variable of a test's own, for as long as the test runs.</summary>
internal sealed class Variable : IDisposable
{
    public Variable(string? value) => Environment.SetEnvironmentVariable(Name, value);

    public string Name { get; } = "TYPEDTAP_TEST_" + Guid.NewGuid().ToString("N");

    public void Dispose() => Environment.SetEnvironmentVariable(Name, null);
}
