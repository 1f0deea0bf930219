using TypedTap.Adql;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>A property that does not hold.</summary>
/// <param name="Property">Which one, in a few words that are the same for each text that breaks it.</param>
/// <param name="Detail">How.</param>
/// <param name="Text">The text.</param>
/// <param name="Version">The version that it was parsed as.</param>
internal sealed record FuzzFailure(string Property, string Detail, string Text, AdqlVersion Version)
{
    public override string ToString() =>
        $"{Property}: {Detail}\nADQL {(Version == AdqlVersion.V2_0 ? "2.0" : "2.1")}, {Text.Length} characters: {FuzzText.Escape(Text)}";
}
