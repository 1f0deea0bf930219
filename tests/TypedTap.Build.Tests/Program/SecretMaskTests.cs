using TypedTap.Build.Program.Messages;
using TypedTap.Build.Program.Requests;

namespace TypedTap.Build.Tests.Program;

public sealed class SecretMaskTests
{
    [Fact]
    public void Secrets_of_the_request_are_hidden_in_either_form()
    {
        using var password = new Variable("pass word&1");
        using var token = new Variable("pass word&1.longer");
        var mask = SecretMask.Of(new BuildRequest
        {
            Snapshots = [new SnapshotItem { Path = "x", PasswordVariable = password.Name, TokenVariable = token.Name }],
        });
        Assert.Equal("a *** b *** c ***", mask.Hide("a pass word&1 b pass%20word%261 c pass word&1.longer"));
    }

    [Fact]
    public void Words_are_no_secrets()
    {
        using var password = new Variable("the");
        var mask = SecretMask.Of(new BuildRequest { Snapshots = [new SnapshotItem { Path = "x", PasswordVariable = password.Name }] });
        Assert.Equal("the table", mask.Hide("the table"));
    }
}
