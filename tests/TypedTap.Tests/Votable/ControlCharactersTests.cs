using TypedTap.Votable.Input;

namespace TypedTap.Tests.Votable;

/// <summary>Searches by vectors, against plain ones.</summary>
public sealed class ControlCharactersTests
{
    [Fact]
    public void Forbidden_ones_are_found_wherever_they_stand()
    {
        var random = new Random(3);
        for (var length = 0; length <= 200; length++)
        {
            for (var round = 0; round < 30; round++)
            {
                var bytes = Make(random, length, round);
                var expected = Array.FindIndex(bytes, static value => value < 0x20 && value is not (9 or 10 or 13));
                Assert.Equal(expected, ControlCharacters.IndexOfForbidden(bytes));
            }
        }
    }

    [Fact]
    public void Every_byte_at_every_place()
    {
        for (var length = 1; length <= 70; length++)
        {
            var bytes = new byte[length];
            for (var value = 0; value <= 255; value++)
            {
                Array.Fill(bytes, (byte)0xE9);
                bytes[^1] = (byte)value;
                var isForbidden = value < 0x20 && value is not (9 or 10 or 13);
                Assert.Equal(isForbidden ? length - 1 : -1, ControlCharacters.IndexOfForbidden(bytes));
                var target = new byte[length];
                Assert.Equal(value > ' ' ? length : length - 1, ControlCharacters.CopyWithout(bytes, target));
            }
        }
    }

    [Fact]
    public void Copies_lack_blanks_and_nothing_else()
    {
        var random = new Random(4);
        for (var length = 0; length <= 200; length++)
        {
            for (var round = 0; round < 30; round++)
            {
                var bytes = Make(random, length, round);
                var expected = bytes.Where(static value => value > ' ').ToArray();
                var target = new byte[length + (round % 3 * 40)];
                var count = ControlCharacters.CopyWithout(bytes, target);
                Assert.Equal(expected, target[..count]);
            }
        }
    }

    /// <summary>From bytes without any control character to nothing but such.</summary>
    private static byte[] Make(Random random, int length, int round)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = random.Next(30) < round ? (byte)random.Next(0, 33) : (byte)random.Next(33, 256);
            if (round < 8 && bytes[i] < 32)
                bytes[i] = 10;
        }

        if (length > 0 && round is > 2 and < 8)
            bytes[random.Next(length)] = (byte)random.Next(0, 33);
        return bytes;
    }
}
