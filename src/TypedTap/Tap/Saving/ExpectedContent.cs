using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>
/// Judges by its beginning whether a body can be what was asked for, so that no error page is saved as data. What cannot be told apart is
/// let pass.
/// </summary>
internal static class ExpectedContent
{
    /// <summary>Whether a format is a VOTable.</summary>
    public static bool IsVoTable(TapOutputFormat format) =>
        format.Value is null || Has(format, "votable") || Has(format, "text/xml") || Has(format, "application/xml");

    /// <summary>What is wrong with a body that is no VOTable, the end of a sentence; null when nothing is.</summary>
    /// <param name="format">What was asked for.</param>
    /// <param name="contentType">What the service calls it.</param>
    /// <param name="root">The root element; "" when it is no markup.</param>
    /// <param name="beginning">The beginning of the body.</param>
    public static string? Problem(TapOutputFormat format, string? contentType, string root, ReadOnlySpan<byte> beginning)
    {
        var isPage = root.Equals("html", StringComparison.OrdinalIgnoreCase) || Contains(contentType, "html");
        if (Has(format, "html"))
            return isPage ? null : $"it is not the page that was asked for ({format})";
        if (isPage)
            return $"it is a web page, not the table that was asked for ({format})";
        var isMarkup = root.Length > 0;
        if (Has(format, "fits"))
            return Unless(beginning.StartsWith("SIMPLE"u8) || UploadCheck.IsGzip(beginning), "a FITS file", format);
        if (Has(format, "parquet"))
            return Unless(beginning.StartsWith("PAR1"u8), "a Parquet file", format);
        if (Has(format, "json"))
            return Unless(beginning.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[', ..], "JSON", format);
        if (Has(format, "csv") || Has(format, "tsv") || Has(format, "tab-separated") || Has(format, "text"))
            return Unless(!isMarkup && !Contains(contentType, "json"), "text in columns", format);
        return null;
    }

    private static string? Unless(bool isGood, string noun, TapOutputFormat format) =>
        isGood ? null : $"it is not {noun}, which was asked for ({format})";

    private static bool Has(TapOutputFormat format, string word) => Contains(format.Value, word);

    private static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
