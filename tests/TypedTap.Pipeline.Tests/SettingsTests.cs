using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline;
using Pipeline.Settings;
using TypedTap.Pipeline.Tests.Support;

namespace TypedTap.Pipeline.Tests;

/// <summary>What is wrong with settings is told before anything is started.</summary>
public sealed class SettingsTests
{
    private const string Database = "Host=127.0.0.1;Database=x";

    [Fact]
    public void The_samples_own_settings_need_a_database_and_nothing_else()
    {
        Assert.Contains("Pipeline__Database", Assert.Single(Failures(("Database", ""))), StringComparison.Ordinal);
        var options = Read(("Database", Database));
        Assert.Equal(
            ("CFHT", TimeSpan.FromHours(1), "the archive inside the program, collection CFHT, anonymously"),
            (options.Collection, options.Interval, options.Scope));
    }

    [Theory]
    [InlineData("Database", "what is this")]
    [InlineData("Database", "Database=x")]
    [InlineData("Schema", "p; DROP SCHEMA public")]
    [InlineData("Schema", "1p")]
    [InlineData("Schema", "")]
    [InlineData("Schema", "pg_mine")]
    [InlineData("Database", "Host=127.0.0.1;Port=many")]
    [InlineData("Database", "Host=127.0.0.1;Multiplexing=true")]
    [InlineData("Overlap", "3651.00:00:00")]
    [InlineData("Recheck", "10675199.02:48:05")]
    [InlineData("WatchList", "nowhere.csv")]
    [InlineData("Folder", "")]
    [InlineData("Interval", "00:00:00")]
    [InlineData("Interval", "30.00:00:00")]
    [InlineData("FirstPause", "-00:00:01")]
    [InlineData("Overlap", "-00:00:01")]
    [InlineData("Recheck", "-00:00:01")]
    [InlineData("ParallelFiles", "0")]
    [InlineData("Netrc", "true")]
    [InlineData("Archive", "https://example.org/argus")]
    public void A_wrong_setting_is_named_with_its_cure(string name, string value)
    {
        // The later one counts.
        var failure = Assert.Single(Failures(("Database", Database), (name, value)));
        Assert.StartsWith(name + ":", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_setting_is_an_error()
    {
        var e = Assert.Throws<InvalidOperationException>(() => Read(("Database", Database), ("Intervall", "01:00:00")));
        Assert.Contains("Intervall", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_whoever_runs_the_tests_do_not_matter()
    {
        const string Variable = "Pipeline__ParallelFiles";
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, "7");
        try
        {
            Assert.Equal(4, Read(("Database", Database)).ParallelFiles);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    [Fact]
    public void Pauses_double_up_to_the_interval()
    {
        var options = new PipelineOptions { Interval = TimeSpan.FromMinutes(5), FirstPause = TimeSpan.FromSeconds(30) };
        int[] failures = [0, 1, 2, 3, 4, 5, int.MaxValue];
        Assert.Equal([300, 30, 60, 120, 240, 300, 300], failures.Select(count => (int)Backoff.Of(count, options).TotalSeconds));
        Assert.Equal(options.Interval, Backoff.Of(31, new() { Interval = options.Interval, FirstPause = TimeSpan.FromDays(1000) }));
        Assert.Equal(options.Interval, Backoff.Of(1, new() { Interval = options.Interval, FirstPause = TimeSpan.FromDays(300) }));
    }

    [Fact]
    public void Each_archive_collection_and_login_is_a_scope_of_its_own()
    {
        PipelineOptions[] all =
        [
            new(), new() { Collection = "CFHT" }, new() { Live = true }, new() { Live = true, Collection = "CFHT" },
            new() { Live = true, Netrc = true }, new() { Live = true, Archive = "https://example.org/argus" },
        ];
        Assert.Equal(all.Length, all.Select(static options => options.Scope).Distinct().Count());
    }

    [Theory]
    [InlineData("true", ExitStatus.Stopped)]
    [InlineData("false", ExitStatus.Complete)]
    public void A_program_that_is_stopped_before_it_has_begun_has_done_no_round(string once, int code)
    {
        using var host = TestHost.CreateBuilder([new("Pipeline:Database", Database), new("Pipeline:Once", once)]).Build();
        Assert.Equal(code, host.Services.GetRequiredService<ExitStatus>().Code);
    }

    private static IEnumerable<string> Failures(params (string Name, string Value)[] settings) =>
        Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures;

    private static PipelineOptions Read(params (string Name, string Value)[] settings)
    {
        var named = settings.GroupBy(static setting => "Pipeline:" + setting.Name, static setting => (string?)setting.Value);
        using var host = TestHost.CreateBuilder(named.Select(static values => KeyValuePair.Create(values.Key, values.Last()))).Build();
        return host.Services.GetRequiredService<IOptions<PipelineOptions>>().Value;
    }
}
