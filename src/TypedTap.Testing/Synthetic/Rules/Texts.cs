using System.Globalization;

namespace TypedTap.Testing.Synthetic.Rules;

/// <summary>Texts by what columns are called and by their UCD: the first line that fits counts.</summary>
internal static class Texts
{
    private static readonly string[] Months = ["098", "099", "0100", "0101", "108", "110"];
    private static readonly string[] Topics = ["A", "B", "C", "D"];
    private static readonly string[] Keywords = [
        "imaging", "spectroscopy", "photometry", "survey", "deep field", "monitoring", "transit", "mosaic"
    ];

    private static readonly (Func<ColumnFacts, bool> When, TextOf Text, Missing Missing)[] Rules =
    [
        (c => c.Compact is "obscollection" or "collection", (row, ref _) => row.Instrument.Collection, Missing.Never),
        (c => c.Compact is "dpid" or "origfile" or "filename", FileName, Missing.Never),
        (
            c => c.Compact is "obspublisherdid" or "publisherdid" or "publisherid" or "obscreatordid"
                && !c.HasUcd("meta.ref.ivoid.publisher"), PublisherDid, Missing.Never),
        (
            c => c.Compact is "obsid" or "observationid" or "productid",
            (row, ref _) => Number(row.Instrument.FilePrefix + "-", row.Number), Missing.Never),
        (c => c.HasUcd("meta.ref.url") || c.HasWord("url"), Url, Missing.AtRandom),
        (
            c => c.HasWord("proposal", "prog", "programme") && c.Compact.EndsWith("id", StringComparison.Ordinal), Programme,
            Missing.AtRandom),
        (c => c.HasUcd("instr.tel") || c.HasWord("telescope", "facility"), (row, ref _) => row.Instrument.Telescope, Missing.AtRandom),
        (c => c.HasUcd("instr.filter") || c.HasWord("filter", "bandpass"), (row, ref _) => row.Band.Filter, Missing.AtRandom),
        (c => c.Compact is "energyemband" or "energyenergybands", (row, ref _) => row.Band.Regime, Missing.AtRandom),
        (c => c.HasWord("instrument", "instrume"), (row, ref _) => row.Instrument.Name, Missing.AtRandom),
        (c => c.HasUcd("src") || c.HasWord("target", "object", "targname"), (_, ref r) => r.Pick(Vocabulary.Targets), Missing.AtRandom),
        (c => c.HasWord("pi", "author", "creator", "observer", "coi"), (_, ref r) => r.Pick(Vocabulary.People), Missing.AtRandom),
        (c => c.Type.Xtype == "uri" || c.HasWord("uri"), Uri, Missing.Never),
        (c => c.HasUcd("meta.bib") || c.HasWord("bibcode", "reference"), Bibcode, Missing.AtRandom),
        (c => c.HasUcd("time") || c.HasWord("date", "start", "end", "timestamp"), (row, ref _) => TimeText(row.Start), Missing.AtRandom),
        (
            c => c.HasWord("title") || c.HasUcd("meta.title"),
            (_, ref r) => $"Observations of {r.Pick(Vocabulary.Targets)}: {r.Pick(Keywords)}", Missing.AtRandom),
        (c => c.HasWord("keywords", "keyword"), (_, ref r) => r.Pick(Keywords), Missing.AtRandom),
    ];

    public static ColumnMaker For(ColumnFacts column)
    {
        if (column.Type.Xtype == "uuid")
            return new TextMaker(column, (_, ref r) => SyntheticUuid.Of(ref r), Missing.Never);
        if (Vocabulary.Find(column.Compact) is { } words)
            return new TextMaker(column, Listed(column, (_, ref r) => r.Pick(words)));
        foreach (var (when, text, missing) in Rules)
        {
            if (when(column))
                return new TextMaker(column, Listed(column, text), missing);
        }

        // Several rows have the same, so that grouping by the column is worth it.
        return new TextMaker(column, Listed(column, (_, ref r) => Number(column.Name + "-", r.NextBelow(40))));
    }

    // A list that is kept as one text has one to three items, each once.
    private static TextOf Listed(ColumnFacts column, TextOf text) => column.Info.ListSeparator is not { Length: > 0 } separator
        ? text
        : (row, ref random) =>
        {
            var items = new List<string>();
            for (var left = 1 + random.NextBelow(3); left > 0; left--)
            {
                var item = text(row, ref random).Replace(separator, "", StringComparison.Ordinal);
                if (!items.Contains(item))
                    items.Add(item);
            }

            return string.Join(separator, items);
        };

    private static string Number(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D6}");

    // The form of ESO's names of files.
    private static string FileName(SyntheticRow row, ref SyntheticRandom random) =>
        row.Instrument.FilePrefix + "." + row.Start.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string PublisherDid(SyntheticRow row, ref SyntheticRandom random) =>
        Number($"ivo://example.org/{row.Instrument.Collection}?{row.Instrument.FilePrefix}-", row.Number);

    private static string Url(SyntheticRow row, ref SyntheticRandom random) => Number("https://archive.example.org/data/", row.Number);

    private static string Uri(SyntheticRow row, ref SyntheticRandom random) => Number($"caom:{row.Instrument.Collection}/", row.Number);

    private static string Programme(SyntheticRow row, ref SyntheticRandom random) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{random.Pick(Months)}.{random.Pick(Topics)}-{random.NextBelow(40):D4}({random.Pick(Topics)})");

    private static string Bibcode(SyntheticRow row, ref SyntheticRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Start.Year}A&A...{500 + random.NextBelow(200)}A..{10 + random.NextBelow(89)}X");

    private static string TimeText(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
