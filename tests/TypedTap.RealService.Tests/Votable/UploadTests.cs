using TypedTap.RealService.Tests.Support;
using TypedTap.Votable;

namespace TypedTap.RealService.Tests.Votable;

/// <summary>What is written is what a TAP service takes as an upload (TAP 1.1, section 2.7.6), and gives back.</summary>
public sealed class UploadTests
{
    private static readonly string?[] Texts = ["it's", "\"quoted\"", "a\\b", "<&>", "é α", " blanks ", null];

    [RealServiceTheory]
    [InlineData(VoTableSerialization.TableData)]
    [InlineData(VoTableSerialization.Binary2)]
    public async Task A_written_table_is_uploaded_and_comes_back(VoTableSerialization serialization)
    {
        var document = await WriteAsync(serialization);
        using var client = new HttpClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("doQuery"), "REQUEST" },
            { new StringContent("ADQL"), "LANG" },
            { new StringContent("SELECT id, x, label FROM TAP_UPLOAD.mine ORDER BY id"), "QUERY" },
            { new StringContent("mine,param:table"), "UPLOAD" },
            { new ByteArrayContent(document), "table", "mine.vot" },
        };
        using var answer = await client.PostAsync(new Uri(Dachs.Url + "/sync"), form);

        await using var rows = await VoTableReader.OpenAsync(await answer.Content.ReadAsStreamAsync());
        Assert.True(rows.HasTable, rows.Status?.Message);
        for (var i = 0; i < Texts.Length; i++)
        {
            Assert.True(await rows.ReadAsync());
            Assert.Equal((i, i == 3 ? null : i / 8.0), (rows.GetInt32(0), rows.GetDouble(1)));
            Assert.Equal(Texts[i] ?? "", rows.GetString(2) ?? "");
        }

        Assert.False(await rows.ReadAsync());
        Assert.Equal(QueryStatusKind.Ok, rows.Status?.Kind);
    }

    private static async Task<byte[]> WriteAsync(VoTableSerialization serialization)
    {
        var stream = new MemoryStream();
        await using (var writer = new VoTableWriter(stream, new VoTableWriterOptions { Serialization = serialization, LeaveOpen = true }))
        {
            await writer.StartTableAsync(new VoTableTable
            {
                Fields =
                [
                    new VoTableField { Name = "id", Datatype = "int" },
                    new VoTableField { Name = "x", Datatype = "double", Unit = "deg" },
                    new VoTableField { Name = "label", Datatype = "unicodeChar", Arraysize = "*" },
                ],
            });
            for (var i = 0; i < Texts.Length; i++)
            {
                writer.WriteInt32(i);
                writer.WriteDouble(i == 3 ? null : i / 8.0);
                writer.WriteString(Texts[i]);
                await writer.EndRowAsync();
            }

            await writer.CompleteAsync();
        }

        return stream.ToArray();
    }
}
