using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Uws;

namespace TypedTap.Tests.Uws;

public sealed class BrokenDocumentTests
{
    private const string Whole =
        """
        <?xml version="1.0" encoding="UTF-8"?><uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
         version="1.1"><uws:jobId>7</uws:jobId><uws:ownerId>me</uws:ownerId><uws:phase>ERROR</uws:phase><uws:quote>2026-11-20T10:07:11+01:00</uws:quote>
        <uws:executionDuration>3600</uws:executionDuration><uws:parameters><uws:parameter id="q" byReference="false">a&lt;b<![CDATA[c]]></uws:parameter></uws:parameters>
        <uws:results><uws:result id="result" xlink:href="http://h/7/results/result" size="12"/></uws:results>
        <uws:errorSummary type="fatal" hasDetail="true"><uws:message>no</uws:message></uws:errorSummary><uws:jobInfo><a b="c">d</a></uws:jobInfo></uws:job>
        """;

    private const string List =
        "<jobs xmlns='http://www.ivoa.net/xml/UWS/v1.0'><jobref id='1' href='http://h/1'><phase>ERROR</phase></jobref><job><jobId>2</jobId></job></jobs>";

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no such job")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("<VOTABLE/>")]
    [InlineData("<jobs/>")]
    [InlineData("<job><jobId>1</jobId>")]
    [InlineData("<job>&undeclared;</job>")]
    [InlineData("<job/><job/>")]
    [InlineData("<!DOCTYPE job [<!ENTITY a 'x'>]><job>&a;</job>")]
    [InlineData("<!DOCTYPE job [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><job><jobId>&a;</jobId></job>")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><job/>")]
    public async Task What_is_no_job_is_refused(string document)
    {
        var refused = await Assert.ThrowsAsync<UwsException>(() => UwsText.ReadAsync(document));
        Assert.NotEmpty(refused.Message);
    }

    [Fact]
    public async Task A_list_where_a_job_is_expected_is_named()
    {
        Assert.Contains(
            "a list of jobs", (await Assert.ThrowsAsync<UwsException>(() => UwsText.ReadAsync(List))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "a single job", (await Assert.ThrowsAsync<UwsException>(() => UwsText.ReadListAsync(Whole))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_a_break_is_told()
    {
        var refused = await Assert.ThrowsAsync<UwsException>(() => UwsText.ReadAsync("<job>\n<jobId>1</job>"));
        Assert.Equal(2, refused.Line);
    }

    [Fact]
    public async Task Bounds_are_held()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200));
        Assert.Contains(
            "MaxDepth", (await Assert.ThrowsAsync<UwsException>(() => UwsText.ReadJobAsync(deep))).Message, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<UwsException>(
            () => UwsText.ReadAsync(UwsText.Job(new string(' ', 5000)), new UwsReaderOptions { MaxCharacters = 1000 }));
        Assert.Contains("UwsReaderOptions.MaxCharacters", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new UwsReaderOptions { MaxDepth = 0 });
    }

    [Fact]
    public async Task Cancelling_ends_the_reading()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => UwsReader.ReadJobAsync(UwsText.Stream(Whole), null, null, cancelled.Token));
    }

    [Fact]
    public async Task A_stream_that_stalls_can_be_left()
    {
        using var patience = new CancellationTokenSource();
        using var stream = new DripStream(Encoding.UTF8.GetBytes(Whole)) { HangAt = 100 };
        var reading = UwsReader.ReadJobAsync(stream, null, null, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_document_that_is_cut_anywhere_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole.TrimEnd());
        for (var length = 0; length < bytes.Length; length++)
            await Assert.ThrowsAsync<UwsException>(() => UwsReader.ReadJobAsync(new MemoryStream(bytes, 0, length)));
        Assert.Empty((await UwsReader.ReadJobAsync(new MemoryStream(bytes))).Diagnostics);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Damaged_documents_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var isList = i % 4 == 0;
            var bytes = Mutate(random, Encoding.UTF8.GetBytes(isList ? List : Whole));
            try
            {
                if (isList)
                    await UwsReader.ReadJobsAsync(new MemoryStream(bytes), UwsText.Url);
                else
                    await UwsReader.ReadJobAsync(new MemoryStream(bytes), UwsText.Url);
                read++;
            }
            catch (TapException)
            {
                refused++;
            }
        }

        // Neither outcome may be all there is, or this would test nothing.
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    private static byte[] Mutate(Random random, byte[] document)
    {
        var bytes = document.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = "<>&;'\"/=: -0Z"u8[random.Next(13)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                default:
                    bytes[at] = (byte)('0' + random.Next(75));
                    break;
            }

            if (bytes.Count == 0)
                break;
        }

        return [.. bytes];
    }
}
