using System.Globalization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// The rule that makes C# names of published ones. The same input always gives the same names: no culture and no machine has
/// a say, only the published text and the order of the columns.
/// </summary>
public static class CSharpNames
{
    // CS0645 comes at 512; suffixes need some room.
    private const int MaxLength = 200;

    /// <summary>
    /// A published name as a C# identifier in PascalCase: <c>obsID</c> is <c>ObsID</c>, <c>mjd_obs</c> is <c>MjdObs</c>,
    /// <c>"[Fe/H]"</c> is <c>FeOverH</c>, <c>"2MASS"</c> is <c>_2MASS</c>. Never empty: a name without letters and digits is
    /// <c>Unnamed</c>.
    /// </summary>
    public static string ToPascalCase(string published) => ToPascalCase(published, "Unnamed");

    /// <summary>
    /// The property names of a record, in the order of the columns: unique, and unlike the record itself and the members that
    /// every record has. The first of several equal names keeps it, the next are <c>X_2</c>, <c>X_3</c>; a name that the record
    /// claims gets <c>Value</c> behind it (<c>Visit.VisitValue</c>).
    /// </summary>
    /// <param name="typeName">The C# name of the record.</param>
    /// <param name="columnNames">The published names of its columns.</param>
    public static ValueList<string> PropertyNames(string typeName, IEnumerable<string> columnNames) => Distinct(
        columnNames.Select((name, i) => ToPascalCase(name, Numbered("Column", i))),
        name => name == typeName || IsRecordMember(name),
        "Value");

    /// <summary>
    /// The type names of tables, in their order and unique; of a qualified name, only the last part counts:
    /// <c>caom2.distinct_proposal_id</c> is <c>DistinctProposalId</c>. A name that is a member of every record, so that no record
    /// can have it, gets <c>Row</c> behind it. Good for schemas too.
    /// </summary>
    public static ValueList<string> TypeNames(IEnumerable<string> names) => Distinct(
        names.Select((name, i) => ToPascalCase(LastPart(name), Numbered("Table", i))),
        IsRecordMember,
        "Row");

    private static string ToPascalCase(string published, string fallback)
    {
        var name = AdqlIdentifier.Unquote(published);
        var text = PascalCaseWords.Join(name);
        if (text.Length == 0)
            return fallback;
        if (text.Length > MaxLength)
            text = text.Substring(0, MaxLength);
        return name[0] == '_' || char.IsDigit(text[0]) ? "_" + text : text;
    }

    private static string Numbered(string word, int index) => word + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string LastPart(string published)
    {
        try
        {
            return AdqlTableName.Parse(published).Last;
        }
        catch (FormatException)
        {
            return published;
        }
    }

    private static bool IsRecordMember(string name) => name
        is "Equals" or "GetHashCode" or "ToString" or "GetType" or "MemberwiseClone" or "ReferenceEquals" or "Finalize"
        or "PrintMembers" or "EqualityContract" or "Clone" or "Deconstruct";

    private static ValueList<string> Distinct(IEnumerable<string> names, Func<string, bool> isClaimed, string suffix)
    {
        var result = names.ToArray();
        var taken = new HashSet<string>(result.Where(n => !isClaimed(n)), StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < result.Length; i++)
        {
            var name = isClaimed(result[i]) ? result[i] + suffix : result[i];
            if (name == result[i] ? given.Add(name) : taken.Add(name))
            {
                result[i] = name;
                continue;
            }

            var next = 2;
            while (!taken.Add(name + "_" + next.ToString(CultureInfo.InvariantCulture)))
                next++;
            result[i] = name + "_" + next.ToString(CultureInfo.InvariantCulture);
        }

        return result.ToValueList();
    }
}
