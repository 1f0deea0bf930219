using TypedTap.Build.Running;

namespace TypedTap.Build.Tests.Running;

public sealed class CanonicalMessageTests
{
    [Fact]
    public void A_place_with_a_line() =>
        Assert.Equal(
            new CanonicalMessage("schemas/a b.tap.json", 3, 14, true, "TTAP0014", "It is wrong: (1,2): very"),
            CanonicalMessage.Parse("schemas/a b.tap.json(3,14): error TTAP0014: It is wrong: (1,2): very"));

    [Fact]
    public void A_drive_letter_and_several_lines() =>
        Assert.Equal(
            new CanonicalMessage(@"C:\x\a.tap.json", 0, 0, false, "TTAP0009", "one\ntwo"),
            CanonicalMessage.Parse("C:\\x\\a.tap.json: warning TTAP0009: one\ntwo"));

    [Theory]
    [InlineData("a.tap.json: unchanged")]
    [InlineData("error TTAP0009: no place")]
    [InlineData("a.tap.json: error CS0001: not ours")]
    [InlineData("")]
    public void Everything_else_is_a_message(string text) => Assert.Null(CanonicalMessage.Parse(text));

    [Fact]
    public void Lines_that_are_indented_belong_to_the_one_before()
    {
        var messages = new List<string>();
        var lines = new MessageLines(messages.Add);
        foreach (var line in new[] { "one", "  two", "    three", "four", "", "five" })
            lines.Add(line);
        lines.Flush();
        lines.Flush();
        Assert.Equal(["one\ntwo\n  three", "four", "", "five"], messages);
    }
}
