using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// The rule that makes C# names of published ones. The same input always gives the same names: no culture and no machine has
/// a say, only the published text and the order of the columns. <see cref="TapNaming"/> applies it to a snapshot.
/// </summary>
public static class CSharpNames
{
    // The compiler refuses names from 512 characters on; suffixes need some room.
    private const int MaxLength = 200;

    /// <summary>
    /// A published name as a C# identifier in PascalCase: <c>obsID</c> is <c>ObsID</c>, <c>mjd_obs</c> is <c>MjdObs</c>,
    /// <c>"[Fe/H]"</c> is <c>FeOverH</c>, <c>"2MASS"</c> is <c>_2MASS</c>. Never empty: a name without letters and digits is
    /// <c>Unnamed</c>.
    /// </summary>
    public static string ToPascalCase(string published) => Of(published, "Unnamed", NamingStyle.PascalCase);

    /// <summary>
    /// A published name as it is wherever C# takes it, keywords included (<see cref="CSharpIdentifier.Escape"/> writes those):
    /// <c>obsID</c>, <c>mjd_obs</c>, <c>_RAJ2000</c>. Elsewhere its signs are spelt out or become underscores: <c>"[Fe/H]"</c> is
    /// <c>FeOverH</c>,
    /// <c>date-obs</c> is <c>date_obs</c>, <c>"2MASS"</c> is <c>_2MASS</c>. Never empty.
    /// </summary>
    public static string ToPublished(string published) => Of(published, "Unnamed", NamingStyle.Published);

    /// <summary>
    /// The property names of a record, in the order of the columns: unique, and unlike the record itself and the members that
    /// every record has. The first of several equal names keeps it, the next are <c>X_2</c>, <c>X_3</c>; a name that the record
    /// claims gets <c>Value</c> behind it (<c>Visit.VisitValue</c>).
    /// </summary>
    /// <param name="typeName">The C# name of the record.</param>
    /// <param name="columnNames">The published names of its columns.</param>
    /// <param name="style">How names are made.</param>
    public static ValueList<string> PropertyNames(
        string typeName,
        IEnumerable<string> columnNames,
        NamingStyle style = NamingStyle.PascalCase)
    {
        var wishes = columnNames.Select(static (name, i) => new NameWish(NameKind.Property, null, name, i)).ToList();
        return new NameScope(style, typeName).Name(wishes, []).ToValueList();
    }

    /// <summary>
    /// The type names of tables, in their order and unique; of a qualified name, only the last part counts:
    /// <c>caom2.distinct_proposal_id</c> is <c>DistinctProposalId</c>. A name that is a member of every record, so that no record
    /// can have it, gets <c>Row</c> behind it.
    /// </summary>
    /// <param name="names">The published names of tables.</param>
    /// <param name="style">How names are made.</param>
    public static ValueList<string> TypeNames(IEnumerable<string> names, NamingStyle style = NamingStyle.PascalCase)
    {
        var wishes = names
            .Select(static (name, i) => new NameWish(NameKind.Record, null, PublishedTableName.Of(name).Last, i))
            .ToList();
        return new NameScope(style).Name(wishes, []).ToValueList();
    }

    internal static string Of(string published, string fallback, NamingStyle style)
    {
        var name = NameComposition.Compose(AdqlIdentifier.Unquote(published));
        var text = style == NamingStyle.Published ? PublishedSpelling.Of(name) : PascalCaseWords.Join(name);
        if (text.Length == 0)
            return fallback;
        if (text.Length > MaxLength)
            text = text.Substring(0, MaxLength);
        var leads = style == NamingStyle.PascalCase && name[0] == '_';
        return leads || !CSharpIdentifier.IsStart(text[0]) ? "_" + text : text;
    }

    internal static bool IsRecordMember(string name) => name
        is "Equals" or "GetHashCode" or "ToString" or "GetType" or "MemberwiseClone" or "ReferenceEquals" or "Finalize"
        or "PrintMembers" or "EqualityContract" or "Clone" or "Deconstruct"
        or "get_EqualityContract" or "op_Equality" or "op_Inequality";
}
