using System.Text;
using TypedTap.Vosi;

namespace TypedTap.Tests.Vosi;

/// <summary>Whatever arrives, only <see cref="TapException"/>s escape, and reading ends.</summary>
public sealed class VosiFuzzTests
{
    private static readonly VosiReaderOptions Options = new() { MaxBytes = 1 << 20, MaxPageElements = 2000 };

    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE x [<!ENTITY a 'b'>]>" + VosiText.Tap(
                """
                <interface xsi:type="vs:ParamHTTP" role="std"><accessURL use="base">https://a.example/tap</accessURL><securityMethod/></interface>
                <language><name>ADQL</name><version>2.1</version><languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-udf"><feature><form>f()</form></feature></languageFeatures></language>
                <outputLimit forMode="sync"><default unit="row">20</default></outputLimit><uploadMethod ivo-id="x"/>
                """),
            VosiText.Table(
                "<column std='true'><name>é&#233;</name><dataType arraysize='*' xsi:type='vs:VOTableType'>char</dataType><flag>indexed</flag></column><foreignKey><targetTable>x</targetTable></foreignKey>"),
            VosiText.Availability(
                "<a:available>true</a:available><a:upSince>2026-11-29T19:52:56Z</a:upSince><a:note><![CDATA[x]]></a:note>"),
            "<html xmlns='http://www.w3.org/1999/xhtml'><body vocab='v'><div typeof='example' id='a'><b property='name'>n</b><pre property='query'><![CDATA[a<b]]></pre><a name='x'/><i property='generic-parameter'><u property='key'>k</u></i></div><table><tr><td property='table'>t</table><svg><title>x</title></svg></body></html>",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(
            "<?xml version='1.0' encoding='utf-16'?><tableset><schema><name>s</name></schema></tableset>")],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Mutated_documents(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1500; i++)
            await ReadAllAsync(Mutated(Seeds[random.Next(Seeds.Length)], random));
    }

    [Fact]
    public async Task Documents_that_end_anywhere()
    {
        foreach (var seed in Seeds)
        {
            for (var length = 0; length <= seed.Length; length++)
                await ReadAllAsync(seed[..length]);
        }
    }

    [Fact]
    public async Task Bytes_without_any_sense()
    {
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            await ReadAllAsync(bytes);
        }
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), bytes.Count / 4));
                    break;
                case 3:
                    bytes.Insert(at, (byte)"<>&\"'/!?[]=;- "[random.Next(14)]);
                    break;
                default:
                    bytes[at] = bytes[random.Next(bytes.Count)];
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add((byte)'<');
        }

        return [.. bytes];
    }

    private static async Task ReadAllAsync(byte[] bytes)
    {
        await ReadAsync(bytes, stream => VosiCapabilitiesReader.ReadAsync(stream, Options));
        await ReadAsync(bytes, stream => VosiTableSetReader.ReadAsync(stream, Options));
        await ReadAsync(bytes, stream => VosiAvailabilityReader.ReadAsync(stream, Options));
        await ReadAsync(bytes, stream => DaliExamplesReader.ReadAsync(stream, Options));
    }

    private static async Task ReadAsync<T>(byte[] bytes, Func<Stream, Task<T>> read)
    {
        try
        {
            Assert.NotNull(await read(new MemoryStream(bytes)));
        }
        catch (TapException e)
        {
            Assert.NotEmpty(e.Message);
        }
        catch (Exception e)
        {
            Assert.Fail($"{e.GetType()}: {e.Message}\n{e.StackTrace}\nfor {Convert.ToBase64String(bytes)}");
        }
    }
}
