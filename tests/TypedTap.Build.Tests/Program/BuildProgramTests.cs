using System.Globalization;
using TypedTap.Build.Program;
using TypedTap.Build.Tests.Support;

namespace TypedTap.Build.Tests.Program;

/// <summary>The program against a service on this machine.</summary>
public sealed class BuildProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string SnapshotFile => _folder.File("demo.tap.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_refresh_writes_the_file_and_the_next_one_leaves_it()
    {
        await using var service = new TablesService();
        var (code, output) = await RunAsync("refresh", service.Url);
        Assert.Equal((ExitCodes.Done, true), (code, File.Exists(SnapshotFile)));
        Assert.StartsWith($"demo.tap.json: written from {service.Url}", output, StringComparison.Ordinal);

        var written = await File.ReadAllBytesAsync(SnapshotFile);
        (code, output) = await RunAsync("refresh", service.Url);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("demo.tap.json: unchanged", output, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllBytesAsync(SnapshotFile));
    }

    [Fact]
    public async Task The_service_of_the_file_is_asked_when_the_item_names_none()
    {
        await using var service = new TablesService();
        await RunAsync("refresh", service.Url);
        service.Columns.Add(("dec", "double"));
        var (code, output) = await RunAsync("refresh", url: null);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("demo.stars", output, StringComparison.Ordinal);
        Assert.Contains("dec", await File.ReadAllTextAsync(SnapshotFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_after_a_refresh_passes_and_fails_when_a_column_is_another()
    {
        await using var service = new TablesService();
        await RunAsync("refresh", service.Url);
        Assert.Equal(ExitCodes.Done, (await RunAsync("check", service.Url)).Code);

        var written = await File.ReadAllBytesAsync(SnapshotFile);
        service.Columns[1] = ("ra", "char");
        var (code, output) = await RunAsync("check", service.Url, extra: "\"refreshCommand\": \"REFRESH\",");
        Assert.Equal(ExitCodes.Drift, code);
        Assert.Contains("demo.tap.json: error TTAP0011: ", output, StringComparison.Ordinal);
        Assert.Contains("demo.stars", output, StringComparison.Ordinal);
        Assert.EndsWith("\n  To take the service as it is now, run: REFRESH\n", output, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllBytesAsync(SnapshotFile));
    }

    [Fact]
    public async Task A_new_column_does_not_fail_a_check_that_looks_for_breaks()
    {
        await using var service = new TablesService();
        await RunAsync("refresh", service.Url);
        service.Columns.Add(("dec", "double"));
        Assert.Equal(ExitCodes.Drift, (await RunAsync("check", service.Url)).Code);
        var (code, output) = await RunAsync("check", service.Url, extra: "\"failAt\": \"Breaking\",");
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("apart from what does not count here", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_the_snapshot_that_is_there_stays()
    {
        var url = await RefreshedAndGoneAsync();
        var (code, output) = await RunAsync("refresh", url);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains(
            "demo.tap.json: warning TTAP0009: The snapshot stays as it is because the service cannot be reached: ", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_without_a_snapshot_is_an_error()
    {
        var url = await RefreshedAndGoneAsync();
        File.Delete(SnapshotFile);
        var (code, output) = await RunAsync("refresh", url);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("demo.tap.json: error TTAP0010: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_cannot_be_made_has_not_passed_unless_that_is_tolerated()
    {
        var url = await RefreshedAndGoneAsync();
        var (code, output) = await RunAsync("check", url);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("demo.tap.json: error TTAP0013: ", output, StringComparison.Ordinal);
        (code, output) = await RunAsync("check", url, extra: "\"toleratesUnreachable\": true,");
        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("demo.tap.json: warning TTAP0013: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_answers_something_else_is_an_error_though_there_is_a_snapshot()
    {
        await using var service = new TablesService();
        await RunAsync("refresh", service.Url);
        var (code, output) = await RunAsync("refresh", new Uri(service.Url, "elsewhere"));
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("demo.tap.json: error TTAP0014: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_snapshot_that_fails_does_not_keep_the_others_from_their_turn()
    {
        await using var service = new TablesService();
        var second = _folder.File("second.tap.json");
        var (code, _) = await RunAsync(
            "refresh", service.Url,
            before: $$"""{"path": {{Json(second)}}, "serviceUrl": "{{new Uri(service.Url, "nothing")}}", "source": "Vosi"},""");
        Assert.Equal(ExitCodes.Failed, code);
        Assert.True(File.Exists(SnapshotFile));
        Assert.False(File.Exists(second));
    }

    [Fact]
    public async Task A_snapshot_that_is_broken_is_shown_at_its_place()
    {
        await using var service = new TablesService();
        await File.WriteAllTextAsync(SnapshotFile, "{\n  \"formatVersion\": 1,\n<<<<<<< HEAD\n");
        var (code, output) = await RunAsync("refresh", url: null);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains(
            "demo.tap.json(3,1): error TTAP0014: The snapshot that is there cannot be read: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_snapshot_at_all_is_not_read()
    {
        await using (var file = File.Create(SnapshotFile))
            file.SetLength(1L << 30);
        var (code, output) = await RunAsync("refresh", url: null);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("demo.tap.json: error TTAP0014: ", output, StringComparison.Ordinal);
        Assert.Contains("512 MiB", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_model_has_no_service_to_be_asked()
    {
        await File.WriteAllTextAsync(SnapshotFile, Schema.Snapshot());
        var (code, output) = await RunAsync("refresh", url: null);
        Assert.Equal((ExitCodes.Done, "demo.tap.json: belongs to no service, so there is nothing to refresh it from.\n"), (code, output));
    }

    [Fact]
    public async Task TTAP0012_when_nobody_says_which_service()
    {
        var (code, output) = await RunAsync("refresh", url: null);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains(
            "demo.tap.json: error TTAP0012: The TapSchema item cannot be used because there is neither a ServiceUrl nor a file", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_comes_from_the_variables_that_are_named()
    {
        const string Password = "correct horse battery";
        await using var service = new TablesService("ada", Password);
        using var user = new Variable("ada");
        using var password = new Variable(Password);
        var login = $"\"userVariable\": \"{user.Name}\", \"passwordVariable\": \"{password.Name}\",";
        var (code, output) = await RunAsync("refresh", service.Url, item: login);
        Assert.True(code == ExitCodes.Done, output);
        Assert.DoesNotContain(Password, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not the password")]
    public async Task A_login_that_fails_is_an_error_and_shows_no_secret(string? given)
    {
        await using var service = new TablesService("ada", "the password");
        using var user = new Variable("ada");
        using var password = new Variable(given);
        var login = $"\"userVariable\": \"{user.Name}\", \"passwordVariable\": \"{password.Name}\",";
        var (code, output) = await RunAsync("refresh", service.Url, item: login);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("error TTAP0014: ", output, StringComparison.Ordinal);
        if (given is null)
            Assert.Contains(password.Name, output, StringComparison.Ordinal);
        else
            Assert.DoesNotContain(given, output, StringComparison.Ordinal);
        Assert.False(File.Exists(SnapshotFile));
    }

    [Theory]
    [InlineData]
    [InlineData("refresh")]
    [InlineData("refrsh", "-")]
    [InlineData("check", "/no/such/file.json")]
    public async Task A_wrong_call_is_told_from_a_failure(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = await BuildProgram.RunAsync(arguments, TextReader.Null, output, TimeProvider.System, CancellationToken.None);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("error TTAP0016: ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"snapshots\": [], \"surprise\": 1}")]
    public async Task A_request_of_another_version_is_refused(string request)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var input = new StringReader(request);
        Assert.Equal(
            ExitCodes.Usage, await BuildProgram.RunAsync(["check", "-"], input, output, TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Cancelled_it_says_so_and_leaves_nothing()
    {
        await using var service = new TablesService();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var (code, output) = await RunAsync("refresh", service.Url, cancellationToken: cancelled.Token);
        Assert.Equal(ExitCodes.Cancelled, code);
        Assert.Equal("Cancelled; no snapshot is half written.\n", output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private async Task<Uri> RefreshedAndGoneAsync()
    {
        await using var service = new TablesService();
        Assert.Equal(ExitCodes.Done, (await RunAsync("refresh", service.Url)).Code);
        return service.Url;
    }

    private async Task<(int Code, string Output)> RunAsync(
        string command, Uri? url, string extra = "", string item = "", string before = "", CancellationToken cancellationToken = default)
    {
        var service = url is null ? "" : $"\"serviceUrl\": \"{url}\",";
        var request = $$"""
            {{{extra}} "snapshots": [{{before}} { {{service}} {{item}} "path": {{Json(SnapshotFile)}}, "shown": "demo.tap.json", "source": "Vosi" }]}
            """;
        using var input = new StringReader(request);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = await BuildProgram.RunAsync([command, "-"], input, output, TimeProvider.System, cancellationToken);
        return (code, output.ToString());
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
