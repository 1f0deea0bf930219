namespace TypedTap.DataLink;

/// <summary>
/// The terms of the core vocabulary. Names, labels and their order are the vocabulary's; what they mean is told in our own words.
/// </summary>
internal static class CoreTerms
{
    public static DataLinkTerm[] All { get; } = Linked(
    [
        new("this", "the data itself", "The data of the identifier, or a part of it, as opposed to what is related to it."),
        new("progenitor", "Progenitor", "What the data was made from, such as raw frames."),
        new("derivation", "Derivation", "What was made from the data, such as a catalogue of its sources."),
        new("auxiliary", "Auxiliary", "What goes along with the data."),
        new("weight", "Weight map", "The weights of the data's values.", "auxiliary"),
        new("error", "Error map", "The errors of the data's values.", "auxiliary"),
        new("noise", "Noise map", "The noise of the data's values.", "auxiliary"),
        new("calibration", "Applicable Calibration", "What the data can be calibrated with, and has not been yet."),
        new("bias", "Bias Frame", "Offsets of the detector, to be subtracted from the data.", "calibration"),
        new("dark", "Dark Frame", "Dark current of the detector, to be subtracted from the data.", "calibration"),
        new("flat", "Flat Field", "Sensitivity across the detector, to divide the data by.", "calibration"),
        new("preview", "Preview", "The data in a form that is quickly looked at."),
        new("preview-image", "Image preview", "A preview that is an image.", "preview"),
        new("preview-plot", "Plot preview", "A preview that is a plot, as of a spectrum or a light curve.", "preview"),
        new("thumbnail", "Small Graphical Representation", "A preview so small that many are shown at a time.", "preview"),
        new("proc", "Processing", "What the service makes of the data when it is asked to."),
        new("cutout", "Cutout", "A part of the data, cut out by the service.", "proc"),
        new("documentation", "Documentation", "What helps to understand the data: logs, weather, papers, manuals."),
        new("detached-header", "Detached Header", "The data's metadata for machines in a file of its own.", "documentation"),
        new("coderived", "Coderived Data", "Other data that was made from the same origins."),
        new("counterpart", "Counterpart", "Data of the same object that has another origin."),
        new("package", "Single Download Package", "The data and what belongs to it in one archive file."),
    ]);

    private static DataLinkTerm[] Linked(DataLinkTerm[] terms) =>
        [.. terms.Select(term => term with { Narrower = [.. terms.Where(other => other.Wider == term.Name).Select(other => other.Name)] })];
}
