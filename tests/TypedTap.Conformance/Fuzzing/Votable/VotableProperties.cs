using System.Globalization;
using TypedTap.Votable;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>What must hold for every document, VOTable or not.</summary>
internal sealed class VotableProperties(DocumentProbe probe)
{
    private const long AllocatedAlways = 8 << 20;
    private const long AllocatedAByte = 400;

    /// <summary>Checks a document in several readings.</summary>
    /// <param name="document">The document.</param>
    /// <param name="turn">Decides on tolerance and pieces.</param>
    /// <param name="figures">Is kept up to date, if given.</param>
    /// <returns>The first property that does not hold, or null.</returns>
    public async Task<VotableFailure?> CheckAsync(byte[] document, long turn, VotableFigures? figures = null)
    {
        var lenient = await probe.ReadAsync(document, VoTableTolerance.Lenient, ChunkMode.Whole, values: false);
        figures?.Add(document, lenient);
        if (Breach(lenient) is { } breach)
            return breach;
        if (lenient.Allocated > AllocatedAlways + (AllocatedAByte * Expanded.Length(document)))
        {
            return Fail(
                "the memory that reading takes",
                string.Create(CultureInfo.InvariantCulture, $"{lenient.Allocated:N0} bytes allocated for {Expanded.Length(document):N0}"));
        }

        var careful = await probe.ReadAsync(document, VoTableTolerance.Careful, ChunkMode.Whole, values: false);
        var strict = await probe.ReadAsync(document, VoTableTolerance.Strict, ChunkMode.Whole, values: false);
        if ((Breach(careful) ?? Breach(strict)) is { } other)
            return other;
        if (lenient.Rows < careful.Rows || careful.Rows < strict.Rows)
            return Fail("who tolerates more delivers no fewer rows", $"lenient {lenient}; careful {careful}; strict {strict}");
        if ((lenient.Error is not null && careful.Error is null) || (careful.Error is not null && strict.Error is null))
            return Fail("who tolerates more fails no sooner", $"lenient {lenient}; careful {careful}; strict {strict}");

        var tolerance = (VoTableTolerance)(turn % 3);
        var whole = await probe.ReadAsync(document, tolerance, ChunkMode.Whole, values: true);
        var pieces = await probe.ReadAsync(document, tolerance, turn % 2 == 0 ? ChunkMode.Odd : ChunkMode.Single, values: true);
        if ((Breach(whole) ?? Breach(pieces)) is { } third)
            return third;
        // Of a broken gzip stream the inflater gives more or less before it fails, depending on how much it was given.
        var isBrokenGzip = document is [0x1F, 0x8B, ..] && whole.Error is not null && pieces.Error is not null;
        if (!whole.IsSame(pieces) && !isBrokenGzip)
        {
            return Fail(
                $"the pieces in which a document comes change nothing ({whole.Error?.ToString() ?? "no error"}, {pieces.Error?.ToString() ?? "no error"})", $"{tolerance}, whole: {whole}; in pieces: {pieces}");
        }

        if (strict.Error is null && tolerance != VoTableTolerance.Strict)
        {
            var values = await probe.ReadAsync(document, VoTableTolerance.Strict, ChunkMode.Whole, values: true);
            if (!values.HasRefused && (values.Rows != whole.Rows || values.Digest != whole.Digest))
                return Fail("without a breach the tolerance changes nothing", $"{tolerance}: {whole}; strict: {values}");
        }

        return lenient.Error is null && turn % 4 == 0 ? await CutAsync(document, turn) : null;

        VotableFailure? Breach(ReadOutcome outcome) =>
            outcome.Breach is var (property, detail) ? new VotableFailure(property, detail, document, turn) : null;

        VotableFailure Fail(string property, string detail) => new(property, detail, document, turn);
    }

    /// <summary>Checks a document that could be read, cut off at a place before its root's end tag.</summary>
    public async Task<VotableFailure?> CutAsync(byte[] document, long turn)
    {
        var end = RootEnd.Of(document);
        return end > 0 ? await CutAtAsync(document, (int)(turn * 7919 % end), turn) : null;
    }

    /// <summary>Checks a document that could be read, cut off at a place before its root's end tag.</summary>
    public async Task<VotableFailure?> CutAtAsync(byte[] document, int length, long turn)
    {
        var cut = document[..length];
        var outcome = await probe.ReadAsync(cut, VoTableTolerance.Lenient, ChunkMode.Whole, values: false);
        if (outcome.Breach is var (property, detail))
            return new VotableFailure(property, detail, cut, turn);
        return outcome.Error is null
            ? new VotableFailure("a document that is cut short is an error", $"cut at {length}: {outcome}", cut, turn)
            : null;
    }
}
