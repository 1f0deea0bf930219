namespace TypedTap.Eso;

/// <summary>
/// A catalogue of <c>tap_cat</c>: a table that a survey or programme has delivered, as <c>TAP_SCHEMA.tables</c> describes it.
/// </summary>
/// <param name="Table">The table, with its schema, as queries name it.</param>
/// <param name="Collection">The survey or programme.</param>
/// <param name="Title">What it is called in all of its versions.</param>
/// <param name="Version">Which one this is; the highest is the newest.</param>
public sealed record EsoCatalogue(string Table, string? Collection, string? Title, int? Version)
{
    /// <summary>The number that the archive knows it by (<c>cat_id</c>).</summary>
    public int? Id { get; init; }

    /// <summary>The instrument; several may be listed.</summary>
    public string? Instrument { get; init; }

    /// <summary>The telescope.</summary>
    public string? Telescope { get; init; }

    /// <summary>How many rows it has.</summary>
    public long? Rows { get; init; }

    /// <summary>Where its release is described, for people to read (<c>rel_descr_url</c>).</summary>
    public string? DescriptionUrl { get; init; }
}
