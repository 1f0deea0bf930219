using System.Text;
using TypedTap.Conformance.Fuzzing.Votable;
using TypedTap.Votable;

namespace TypedTap.Conformance.Tests;

public sealed class VotableFuzzTests
{
    private readonly DocumentProbe _probe = new(VotableSeeds.Externals());

    [Fact]
    public async Task Whatever_is_done_to_small_documents_of_each_kind_the_properties_hold()
    {
        var run = await ProgramRun.Of("votable-fuzz", "--count", "600", "--cut", "5", "--seed", "20");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains(" inputs, 0 failures\n", run.Output, StringComparison.Ordinal);
    }

    [CorporaFact("votable/manifest.jsonl")]
    public async Task Whatever_is_done_to_documents_from_everywhere_the_properties_hold()
    {
        var folder = Path.GetDirectoryName(CorporaFolder.File("votable/manifest.jsonl"))!;

        var run = await ProgramRun.Of("votable-fuzz", folder, "--count", "300", "--cut", "1009", "--seed", "21");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public void The_same_seed_gives_the_same_documents_and_another_gives_others()
    {
        var seeds = VotableSeeds.Documents();
        var (one, same, other) = (new VotableMutator(3, seeds), new VotableMutator(3, seeds), new VotableMutator(4, seeds));

        var turns = Enumerable.Range(0, 50).ToArray();
        Assert.All(turns, turn => Assert.Equal(one.Document(turn), same.Document(turn)));
        Assert.Contains(turns, turn => !one.Document(turn).AsSpan().SequenceEqual(other.Document(turn)));
    }

    [Fact]
    public async Task The_documents_to_start_from_can_be_read_but_for_what_is_not_supported()
    {
        foreach (var document in VotableSeeds.Documents())
        {
            var outcome = await _probe.ReadAsync(document, VoTableTolerance.Lenient, ChunkMode.Whole, values: true);

            Assert.Null(outcome.Breach);
            // The file that one of them refers to is any of those at hand.
            var isLinked = document.AsSpan().IndexOf("href=\"rows.bin\""u8) >= 0;
            Assert.True(isLinked || outcome.Error is null or VoTableErrorKind.Unsupported, outcome.ToString());
        }
    }

    [Fact]
    public async Task A_document_that_is_not_cut_short_fails_the_check_of_those_that_are()
    {
        var document = VotableSeeds.Documents()[0];

        var failure = await new VotableProperties(_probe).CutAtAsync(document, document.Length, turn: 1);

        Assert.Equal("a document that is cut short is an error", failure?.Property);
    }

    [Fact]
    public async Task A_stream_that_is_read_on_after_its_end_is_noticed()
    {
        await using var stream = new FuzzStream([1, 2, 3], ChunkMode.Single);
        var buffer = new byte[10];

        await Assert.ThrowsAsync<StepLimitException>(async () =>
        {
            for (var i = 0; i < 1_000; i++)
                _ = await stream.ReadAsync(buffer);
        });
    }

    [Theory]
    [InlineData("<VOTABLE></VOTABLE>", 9)]
    [InlineData("<v:VOTABLE></TR></v:VOTABLE >", 16)]
    [InlineData("<VOTABLE/>", 0)]
    [InlineData("</VOTABLE", 0)]
    public void The_root_ends_where_its_end_tag_begins(string document, int place) =>
        Assert.Equal(place, RootEnd.Of(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public async Task A_failing_document_is_made_as_short_as_it_will_go()
    {
        var document = Encoding.UTF8.GetBytes(new string('x', 300) + "<" + new string('y', 200) + ">" + "zz");

        var shortest = await ByteShrinker.ShrinkAsync(
            document, candidate => Task.FromResult(candidate.Contains((byte)'<') && candidate.Contains((byte)'>')));

        Assert.Equal("<>"u8.ToArray(), shortest);
    }
}
