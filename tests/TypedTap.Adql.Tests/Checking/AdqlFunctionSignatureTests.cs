namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlFunctionSignatureTests
{
    [Theory]
    [InlineData("f() -> REAL", "f() REAL")]
    [InlineData("f(a DOUBLE PRECISION, b TEXT) -> BIGINT", "f(a DOUBLE PRECISION, b VARCHAR) BIGINT")]
    [InlineData(" F ( a VARCHAR(32), b CHAR(*) )->INTEGER[] ", "F(a VARCHAR, b VARCHAR) INTEGER[]")]
    [InlineData("f(d TIMESTAMP literal, s string literal) -> DOUBLE PRECISION[6]", "f(d TIMESTAMP, s VARCHAR) DOUBLE PRECISION[]")]
    [InlineData("f(expression, delimiter TEXT) -> TEXT", "f(expression unknown, delimiter VARCHAR) VARCHAR")]
    [InlineData("f(x NUMERIC, u TEXT v TEXT) -> NUMERIC", "f(x DOUBLE PRECISION, u VARCHAR, v VARCHAR) DOUBLE PRECISION")]
    [InlineData("f(DOUBLE, p POINT) -> DOUBLE PRECISON", "f( DOUBLE PRECISION, p POINT) DOUBLE PRECISION")]
    [InlineData("f(a REAL) ->", "f(a REAL) unknown")]
    [InlineData("f(v1,v2)() -> VARCHAR", "f(v1 unknown, v2 unknown) VARCHAR")]
    [InlineData("my_functionmy_function(a REAL) -> REAL", "my_function(a REAL) REAL")]
    [InlineData("f(a REAL, ...) -> REAL", "f? REAL")]
    [InlineData("f(a REAL [, b REAL]) -> REAL", "f? REAL")]
    [InlineData("f(a REAL", "f? unknown")]
    [InlineData("f", "f? unknown")]
    [InlineData("f -> REAL", "f? REAL")]
    public void Declarations_are_read_as_leniently_as_they_are_written(string declaration, string expected)
    {
        var signature = Checked.Signature(declaration);
        var parameters = signature.Parameters is { } known ? "(" + string.Join(", ", known.Select(p => $"{p.Name} {p.Type}")) + ")" : "?";
        Assert.Equal(expected, $"{signature.Name}{parameters} {signature.Returns}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("(a REAL) -> REAL")]
    [InlineData("two words(a REAL) -> REAL")]
    public void Without_a_name_there_is_no_signature(string? declaration) =>
        Assert.False(AdqlFunctionSignature.TryParse(declaration, out _));
}
