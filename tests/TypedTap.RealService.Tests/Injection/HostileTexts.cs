using System.Text;
using TypedTap.RealService.Tests.Differential;

namespace TypedTap.RealService.Tests.Injection;

/// <summary>Random texts of what has ended literals, comments and statements somewhere.</summary>
internal sealed class HostileTexts(ulong seed)
{
    private static readonly string[] Pieces =
    [
        "'", "''", "'''", "\"", "\"\"", "\\", "\\'", "'\\''", "--", "-- ", ";", "; DROP TABLE x", "/*", "*/", "#", "%", "%%", "%s", "%(a)s",
        "_", "[", "]", "[a-z]", "\n", "\r", "\r\n", "\t", "\0", "\u0008",
        "\u001a", "\u001b", "\u007f", "\u0085", "\u00a0", "\u02bc", "\u2018", "\u2019", "\u2028", "\u2029", "\u2032", "\uff07", "\ufeff",
        "\ufffd", "\ud83d\ude00", "\ud83d", "\ude00", "\u0301", "ß", "İ", "é",
        " OR 1=1 --", "' OR '1'='1", "') OR (1=1", " UNION SELECT ", "'||'", "' || (SELECT ", "N'", "U&'", "E'", "$$", "$1", ":a", "?", "@",
        "`", "{0}", "<", ">", "&amp;", "]]>", "=", ",", "(", ")", "()", ".",
        "a", "ab", "M ", "NGC", "O'", "Nr3491_1", "1", "0x1F", " ", "  ", "NULL", "TAP_UPLOAD.t",
    ];

    private readonly Dice _dice = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var i = _dice.Below(_dice.Chance(0.5) ? 3 : 7); i >= 0; i--)
            text.Append(_dice.Pick(Pieces));
        return text.ToString();
    }

    /// <summary>Any bits as a number: infinities and those that are none among them.</summary>
    public double Number() => _dice.Below(4) switch
    {
        0 => _dice.Pick(
            [0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, -1e-300, 1e22, 1e15, -1]),
        1 => _dice.Below(1000) - 500.5,
        _ => BitConverter.Int64BitsToDouble(
            ((long)_dice.Below(int.MaxValue) << 33) ^ ((long)_dice.Below(int.MaxValue) << 9) ^ _dice.Below(1024)),
    };
}
