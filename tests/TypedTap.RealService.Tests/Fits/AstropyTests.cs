using System.Globalization;
using System.Text.Json;
using TypedTap.Fits;
using TypedTap.RealService.Tests.Votable;
using TypedTap.Tests.Fits;

namespace TypedTap.RealService.Tests.Fits;

/// <summary>astropy finds the same cards with the same values, and the same places in files.</summary>
public sealed class AstropyTests : IDisposable
{
    // Each unit as its places and cards: keyword, kind, value, comment.
    private const string Script =
        """
        import json, sys, warnings
        from astropy.io import fits
        warnings.simplefilter('ignore')

        def value(v):
            if isinstance(v, bool): return ['Logical', 'T' if v else 'F']
            if isinstance(v, int): return ['Integer', str(v)]
            if isinstance(v, float): return ['Real', repr(v)]
            if isinstance(v, complex): return ['Complex', repr(v.real) + ' ' + repr(v.imag)]
            if isinstance(v, str): return ['Text', v]
            return ['Undefined', '']

        def card(c):
            kind, text = value(c.value)
            return [c.keyword, kind, text, c.comment]

        for path in sys.argv[1:]:
            with fits.open(path) as units:
                places = [units.fileinfo(i) for i in range(len(units))]
                print(json.dumps([[[p['hdrLoc'], p['datLoc'], p['datSpan']], [card(c) for c in u.header.cards]] for p, u in zip(places, units)]))
        """;

    private static readonly string[] Edges =
    [
        "EMPTY   = ''", "BLANKS  = '   '", "QUOTE   = ''''", "SLASH   = 'a/b' / c / d", "NOTHING =                      / none",
        "D       = 1.5D-3", "POINT   = 1.", "DOT     = .5",
        "BIG     = 123456789012345678901234567890", "PLUS    = +0012", "C       = (1.0, -2.0D1) / Jy", "CI      = (1, 2)", "INHERIT = T",
        "HIERARCH ESO INS OPTI1 NAME = 'a=b' / c=d", "LONG    = 'one &'",
        "CONTINUE  'two&' / first", "CONTINUE  '' / second", "OPEN    = 'ends with &'", "HISTORY a = 1 / b", "COMMENT = 'no value'",
        "COMMENT",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("typedtap-fits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RefereeFact(RefereeTool.Astropy)]
    public async Task Astropy_reads_the_same_headers()
    {
        var random = new Random(20261130);
        List<string> paths = [];
        for (var i = 0; i < 20; i++)
        {
            byte[] bytes =
            [
                .. FitsFile.Header(
                    ["SIMPLE  = T", "BITPIX  = 16", "NAXIS   = 2", "NAXIS1  = 100", "NAXIS2  = 50", "EXTEND  = T", .. Edges]),
                    .. FitsFile.Data(10000),
                .. FitsFile.Header(
                    ["XTENSION= 'IMAGE   '", "BITPIX  = -64", "NAXIS   = 3", "NAXIS1  = 3", "NAXIS2  = 4", "NAXIS3  = 5", "PCOUNT  = 0", "GCOUNT  = 1", .. Cards(random)]), .. FitsFile.Data(480),
                .. FitsFile.Header(["XTENSION= 'IMAGE   '", "BITPIX  = 8", "NAXIS   = 0", "PCOUNT  = 0", "GCOUNT  = 1", .. Cards(random)]),
                .. FitsFile.Header(
                    ["XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 8", "NAXIS2  = 3", "PCOUNT  = 3000", "GCOUNT  = 1", "TFIELDS = 1", "TFORM1  = '1PJ(2)'", .. Cards(random)]), .. FitsFile.Data(3024),
            ];
            paths.Add(await WriteAsync($"{i}.fits", bytes));
        }

        string[] groups = [
            "SIMPLE  = T", "BITPIX  = -32", "NAXIS   = 3", "NAXIS1  = 0", "NAXIS2  = 3", "NAXIS3  = 40", "GROUPS  = T", "PCOUNT  = 2",
            "GCOUNT  = 10", "PTYPE1  = 'U'", "PTYPE2  = 'V'"
        ];
        paths.Add(await WriteAsync("groups.fits", [.. FitsFile.Header(groups), .. FitsFile.Data(4 * 10 * 122)]));

        var lines = (await Referee.RunAsync(RefereeTool.Astropy, ["-c", Script, .. paths])).TrimEnd().Split('\n');

        Assert.Equal(paths.Count, lines.Length);
        foreach (var (path, line) in paths.Zip(lines))
        {
            using var theirs = JsonDocument.Parse(line);
            var count = 0;
            await foreach (var unit in FitsHeaders.ReadFileAsync(path))
                Same(unit, theirs.RootElement[count++]);
            Assert.Equal(theirs.RootElement.GetArrayLength(), count);
        }
    }

    private static void Same(FitsUnit unit, JsonElement theirs)
    {
        Assert.Equal(
            [unit.Offset, unit.DataOffset, (unit.DataBytes + 2879) / 2880 * 2880],
            theirs[0].EnumerateArray().Select(static place => place.GetInt64()));
        var cards = theirs[1].EnumerateArray()
            .Select(static card => card.EnumerateArray().Select(static part => part.GetString()!).ToArray())
            .ToList();
        Assert.Equal(cards.Count, unit.Header.Cards.Count);
        foreach (var (their, card) in cards.Zip(unit.Header.Cards))
        {
            Assert.Equal((their[0], their[3]), (card.Keyword, card.Comment));

            // They have commentary as strings.
            Assert.Equal(their[1], card.Kind == FitsValueKind.None ? "Text" : card.Kind.ToString());
            if (card.Complex is { } pair)
                Assert.Equal(their[2].Split(' ').Select(Number), [pair.Real, pair.Imaginary]);
            else if (card.Real is { } number)
                Assert.Equal(Number(their[2]), number);
            else
                Assert.Equal(their[2], card.Text);
        }
    }

    private static IEnumerable<string> Cards(Random random) =>
        Enumerable.Range(0, 80).Select(_ => RandomCard.Make(random)).Where(IsReadByAll).SelectMany(static card => card.Lines);

    // Where a doubled quote stands before a blank or a slash, or anywhere in a continued string, astropy loses track of it.
    private static bool IsReadByAll(RandomCard card) =>
        !card.Lines.Any(static line => line.Contains("'' ", StringComparison.Ordinal) || line.Contains("''/", StringComparison.Ordinal))
        && (card.Lines.Count == 1 || !card.Text.Contains('\'', StringComparison.Ordinal));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private async Task<string> WriteAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}
