using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Hosting;
using Pipeline;

namespace TypedTap.Pipeline.Tests.Support;

/// <summary>The program's host, whatever the settings of whoever runs the tests are.</summary>
internal static class TestHost
{
    public static HostApplicationBuilder CreateBuilder(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = PipelineHost.CreateBuilder(settings);
        foreach (var source in builder.Configuration.Sources.OfType<EnvironmentVariablesConfigurationSource>().ToList())
            builder.Configuration.Sources.Remove(source);
        return builder;
    }
}
