using System.Globalization;
using TypedTap.Fits;

namespace TypedTap.Tests.Fits;

/// <summary>A card that is made at random, by the rules of FITS 4.0 §4: what is meant by it, and how it is written.</summary>
internal sealed record RandomCard(string Keyword, FitsValueKind Kind, string Text, string Comment, IReadOnlyList<string> Lines)
{
    private const string KeywordCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    /// <summary>The number, if it is one.</summary>
    public double? Number { get; private init; }

    public static RandomCard Make(Random random)
    {
        var keyword = random.Next(4) == 0 ? "ESO " + Word(random, 1, 6) + " " + Word(random, 1, 6) : "K" + Word(random, 0, 7);
        var head = keyword.Contains(' ', StringComparison.Ordinal) ? $"HIERARCH {keyword} = " : $"{keyword,-8}= ";
        var comment = random.Next(2) == 0 ? "" : Characters(random, 1, 12).Trim();
        var behind = comment.Length == 0 ? "" : " / " + comment;
        switch (random.Next(7))
        {
            case 0:
                var name = random.Next(2) == 0 ? "COMMENT" : "HISTORY";
                var note = Characters(random, 0, 72).TrimEnd();
                return new(name, FitsValueKind.None, note, "", [$"{name,-8}{note}"]);
            case 1:
                return new(keyword, FitsValueKind.Undefined, "", comment, [head + behind]);
            case 2:
                var flag = random.Next(2) == 0 ? "T" : "F";
                return new(keyword, FitsValueKind.Logical, flag, comment, [head + flag.PadLeft(random.Next(1, 20)) + behind]);
            case 3:
                var whole = random.NextInt64(long.MinValue / 2, long.MaxValue / 2).ToString(CultureInfo.InvariantCulture);
                return new(
                    keyword, FitsValueKind.Integer, whole, comment,
                    [head + whole + behind]) { Number = double.Parse(whole, CultureInfo.InvariantCulture) };
            case 4:
                var real = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-200, 200));
                var text = real.ToString("0.0###############E+0", CultureInfo.InvariantCulture);
                var value = double.Parse(text, CultureInfo.InvariantCulture);
                text = random.Next(2) == 0 ? text.Replace('E', 'D') : text;
                return new(keyword, FitsValueKind.Real, text, comment, [head + text + behind]) { Number = value };
            default:
                return String(random, keyword, head, comment);
        }
    }

    // As long as it likes; whatever does not fit into a card goes into the next ones.
    private static RandomCard String(Random random, string keyword, string head, string comment)
    {
        var text = Characters(random, 0, random.Next(3) == 0 ? 300 : 25).TrimEnd(' ');
        List<string> lines = [];
        var rest = text;
        while (true)
        {
            // A doubled quote may not be torn apart, nor may an ampersand at the end of a piece be anything but a continuation.
            var start = lines.Count == 0 ? head : "CONTINUE  ";
            var room = 80 - start.Length - 3;
            var count = rest.Length;
            while (count > 0 && rest[..count].Replace("'", "''", StringComparison.Ordinal).Length > room)
                count--;
            var piece = rest[..count].Replace("'", "''", StringComparison.Ordinal);
            rest = rest[count..];
            if (rest.Length > 0)
            {
                lines.Add($"{start}'{piece}&'");
                continue;
            }

            var last = $"{start}'{piece}'";
            var isWithComment = comment.Length > 0 && last.Length + 3 + comment.Length <= 80;
            lines.Add(isWithComment ? $"{last} / {comment}" : last);
            return new(keyword, FitsValueKind.Text, text, isWithComment ? comment : "", lines);
        }
    }

    private static string Word(Random random, int least, int most) =>
        new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => KeywordCharacters[random.Next(KeywordCharacters.Length)])]);

    // Printable ones, and often those that mean something.
    private static string Characters(Random random, int least, int most) =>
        new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(
            _ => random.Next(4) == 0 ? "'/=& "[random.Next(5)] : (char)random.Next(' ', 127))]);
}
