using System.Globalization;
using TypedTap.Votable.Reporting;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Document;

/// <summary>What the root element says of version and namespace. Nothing is decided by the namespace (VOTable 1.5, appendix A).</summary>
internal static class DocumentVersion
{
    private const string Prefix = "http://www.ivoa.net/xml/VOTable/v1.";
    private const int Newest = 5;

    /// <summary>The digit behind "1."; that of the newest version where the document does not say.</summary>
    public static int Minor(string? version) =>
        version is ['1', '.', var digit] && char.IsAsciiDigit(digit) ? Math.Min(digit - '0', Newest) : Newest;

    /// <summary>The namespace of the root element; null when it is in none.</summary>
    public static string? Namespace(XmlPull root)
    {
        var name = root.Prefix.Length == 0 ? "xmlns" : "xmlns:" + root.Prefix;
        for (var i = 0; i < root.Attributes.Count; i++)
        {
            if (root.Attributes.NameAt(i).Equals(name, StringComparison.Ordinal))
                return root.Attributes.ValueAt(i).Trim();
        }

        return null;
    }

    public static void Check(string? version, string? space, WarningLog warnings)
    {
        if (version is null)
            warnings.Report(VoTableWarningCode.NoVersion, "VOTABLE has no version");
        else if (version is not ['1', '.', >= '0' and <= '5'])
            warnings.Report(VoTableWarningCode.UnknownVersion, $"there is no VOTable version '{XmlNames.Shown(version)}'");

        if (space is null)
        {
            if (Minor(version) > 0)
            {
                warnings.Report(
                    VoTableWarningCode.NoNamespace,
                    string.Create(CultureInfo.InvariantCulture, $"the elements of version 1.{Minor(version)} are in no namespace"));
            }
        }
        else if (!IsKnown(space))
        {
            warnings.Report(VoTableWarningCode.UnknownNamespace, $"'{XmlNames.Shown(space)}' is not a namespace of VOTable");
        }
    }

    // Versions from 1.3 on share one namespace; 1.0 has none, but its writers used these.
    private static bool IsKnown(string space) =>
        (space.Length == Prefix.Length + 1 && space.StartsWith(Prefix, StringComparison.Ordinal) && space[^1] is '1' or '2' or '3')
        || space is "http://us-vo.org/xml/VOTable.dtd" or "http://vizier.u-strasbg.fr/VOTable" or "http://www.ivoa.net/xml/VOTable/v1.0";
}
