namespace TypedTap.DataLink;

/// <summary>Terms of the European Southern Observatory's vocabulary, <c>http://archive.eso.org/rdf/datalink/eso</c>.</summary>
public static class EsoSemantics
{
    private const string Vocabulary = "http://archive.eso.org/rdf/datalink/eso#";

    /// <summary>The raw calibrations that the archive associates with a raw frame: a DataLink document of CalSelector.</summary>
    public static DataLinkSemantics CalSelectorRaw2Raw { get; } = Of("calSelector_raw2raw");

    /// <summary>
    /// The processed calibrations where there are some; in CalSelector's own documents also the tree of associations in XML.
    /// </summary>
    public static DataLinkSemantics CalSelectorRaw2Master { get; } = Of("calSelector_raw2master");

    /// <summary>Raw frames that belong to the same observation.</summary>
    public static DataLinkSemantics SiblingRaw { get; } = Of("sibling_raw");

    /// <summary>The log of the night, a text.</summary>
    public static DataLinkSemantics NightLog { get; } = Of("night_log");

    /// <summary>A term of this vocabulary that has no constant here.</summary>
    /// <param name="name">The term, without the hash.</param>
    public static DataLinkSemantics Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return DataLinkSemantics.Parse(Vocabulary + name);
    }
}
