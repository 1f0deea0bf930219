using TypedTap.Adql;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Adql;

/// <summary>A result column as a corpus has it.</summary>
internal sealed record AdqlExpectedColumn(string Name, string Type, string Unit, string Ucd)
{
    public static AdqlExpectedColumn Of(CorpusRecord column) =>
        new(column.Required("name"), column.Required("type"), column.Optional("unit") ?? "", column.Optional("ucd") ?? "");

    /// <summary>True if ours is the same. A column without a name of ours is one that the other checker named at random.</summary>
    public bool Matches(AdqlResultColumn column) =>
        (column.Name.Length == 0 || string.Equals(column.Name, Name, StringComparison.Ordinal))
        && column.Type == AdqlType.Parse(Type)
        && string.Equals(column.Unit ?? "", Unit, StringComparison.Ordinal)
        && string.Equals(column.Ucd ?? "", Ucd, StringComparison.Ordinal);

    public override string ToString() => $"{Name} {Type} [{Unit}] {Ucd}";
}
