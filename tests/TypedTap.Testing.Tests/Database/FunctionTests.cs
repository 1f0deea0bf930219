using TypedTap.Tap;

namespace TypedTap.Testing.Tests.Database;

public sealed class FunctionTests
{
    [Fact]
    public async Task Functions_of_the_user_are_called_for_each_row_and_NULL_stays_NULL()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", [new Star { Id = 1, Mag = 2 }, new Star { Id = 2 }]);
        database.AddFunction(EmbeddedFunction.Of<double, double>("my_square(x DOUBLE) -> DOUBLE", x => x * x));
        database.AddFunction(
            EmbeddedFunction.Of<double?, string, string?>("my_or(x DOUBLE, t VARCHAR) -> VARCHAR", (x, t) => x is null ? t : null));
        await using var service = EmbeddedTapService.InProcess(database);
        using var client = new TapClient(service.Url, service.ClientOptions);
        var table = await client.QueryTableAsync(
            "SELECT my_square(mag) AS s, my_or(mag, 'none') AS o, MY_SQUARE(3) AS c FROM stars ORDER BY id");
        Assert.Equal([4, null], table.Select(row => row.GetDouble("s")));
        Assert.Equal([null, "none"], table.Select(row => row.GetString("o")));
        Assert.Equal([9, 9], table.Select(row => row.GetDouble("c")));
    }

    [Fact]
    public async Task A_function_that_fails_is_an_error_of_the_query_by_name()
    {
        var database = new EmbeddedDatabase();
        database.Add("stars", [new Star { Id = 1 }]);
        database.AddFunction(
            EmbeddedFunction.Of<int, int>("my_fail(x INTEGER) -> INTEGER", _ => throw new InvalidOperationException("out of luck")));
        await using var service = EmbeddedTapService.InProcess(database);
        using var client = new TapClient(service.Url, service.ClientOptions);
        var error = await Assert.ThrowsAnyAsync<TapException>(() => client.QueryTableAsync("SELECT my_fail(id) FROM stars"));
        Assert.Contains("The function my_fail failed: out of luck", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "declares no function")]
    [InlineData("f(x INTEGER, y INTEGER) -> INTEGER", "declares 2 arguments, and the function takes 1")]
    [InlineData("f(x VARCHAR) -> INTEGER", "declares argument 1 as")]
    [InlineData("f(x INTEGER) -> VARCHAR", "declares the result as")]
    public void Declarations_that_say_something_else_are_refused(string declaration, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => EmbeddedFunction.Of<int, int>(declaration, x => x));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
