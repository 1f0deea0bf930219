using System.Globalization;
using System.Text;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>A property that does not hold.</summary>
/// <param name="Property">Which one, in words that are the same for each document that breaks it.</param>
/// <param name="Detail">How.</param>
/// <param name="Document">The document.</param>
/// <param name="Turn">The number of the input, which decides on tolerance and pieces too.</param>
internal sealed record VotableFailure(string Property, string Detail, byte[] Document, long Turn)
{
    private const int Shown = 600;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Property}: {Detail}\ninput {Turn}, {Document.Length:N0} bytes: {FuzzText.Escape(Encoding.Latin1.GetString(Document.AsSpan(0, Math.Min(Shown, Document.Length))))}{(Document.Length > Shown ? " and more" : "")}");
}
