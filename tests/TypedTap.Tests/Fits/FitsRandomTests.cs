using System.Globalization;
using TypedTap.Fits;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Fits;

/// <summary>
/// Cards that are made at random are read as they were meant, and damaged files give no other exception than the documented one.
/// </summary>
public sealed class FitsRandomTests
{
    [Fact]
    public async Task What_is_written_is_read()
    {
        var random = new Random(20261130);
        for (var round = 0; round < 60; round++)
        {
            var cards = Enumerable.Range(0, random.Next(1, 120)).Select(_ => RandomCard.Make(random)).ToList();
            var file = FitsFile.Header([.. FitsFile.NoData, .. cards.SelectMany(static card => card.Lines)]);
            var read = (await FitsFile.ReadAsync(file))[0].Header;

            Assert.Equal(cards.Count, read.Cards.Count - 3);
            foreach (var (meant, card) in cards.Zip(read.Cards.Skip(3)))
            {
                Assert.Equal((meant.Keyword, meant.Kind, meant.Text, meant.Comment), (card.Keyword, card.Kind, card.Text, card.Comment));
                Assert.Equal(string.Join('\n', meant.Lines.Select(static line => line.TrimEnd(' '))), card.Raw);
                if (meant.Number is { } number)
                    Assert.Equal(number, card.Real);
            }

            Assert.Equal(read, FitsHeader.Parse(read.ToString()));
        }
    }

    [Fact]
    public async Task Damage_is_a_FitsException_or_another_header()
    {
        var random = new Random(42);
        byte[] original =
        [
            .. FitsFile.Header(
                [.. FitsFile.NoData, "HIERARCH ESO DET NDIT = 8 / n", "LONG    = 'a long &'", "CONTINUE  'string' / c", "C       = (1.0, 2.0D3)", "HISTORY x"]),
            .. FitsFile.Header(
                "XTENSION= 'IMAGE   '", "BITPIX  = -32", "NAXIS   = 2", "NAXIS1  = 30", "NAXIS2  = 300", "PCOUNT  = 0", "GCOUNT  = 1"),
                .. FitsFile.Data(36000),
            .. FitsFile.Header(
                "XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 8", "NAXIS2  = 3", "PCOUNT  = 100", "GCOUNT  = 1",
                "TFIELDS = 1", "TFORM1  = '1PJ'"), .. FitsFile.Data(124),
        ];
        var errors = 0;
        for (var i = 0; i < 3000; i++)
        {
            var bytes = Mutated(original, random);
            var seeking = await OutcomeAsync(new MemoryStream(bytes));
            var reading = await OutcomeAsync(new DripStream(bytes, 5000));
            Assert.Equal(seeking, reading);
            errors += seeking.StartsWith("FITS, ", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(errors, 300, 2900);
    }

    private static async Task<string> OutcomeAsync(Stream stream)
    {
        try
        {
            var units = await FitsFile.ReadAsync(stream);
            foreach (var card in units.SelectMany(static unit => unit.Header.Cards))
                _ = (card.Integer, card.Real, card.Logical, card.Complex, card.ToString());
            return string.Join('\n', units.Select(static unit => unit + "\n" + unit.Header));
        }
        catch (FitsException exception)
        {
            return exception.Message;
        }
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            // Mostly where cards are.
            var at = random.Next(3) == 0 ? random.Next(bytes.Count) : Math.Min(bytes.Count - 1, (random.Next(2) * 2880) + random.Next(800));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"'=/&(),.0123456789+-EDTF "[random.Next(25)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 4000), bytes.Count - at - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), 80));
                    break;
                default:
                    var other = random.Next(bytes.Count / 80) * 80;
                    var card = bytes.GetRange(other, Math.Min(80, bytes.Count - other));
                    var target = at / 80 * 80;
                    for (var i = 0; i < card.Count && target + i < bytes.Count; i++)
                        bytes[target + i] = card[i];
                    break;
            }
        }

        return [.. bytes];
    }
}
