using TypedTap.Linq;

namespace TypedTap.Eso;

/// <summary>
/// ESO's catalogues (<c>tap_cat</c>): sources, light curves and spectra that surveys have measured. Everything in it is public. Typed are
/// those whose columns the snapshot has; what else there is <see cref="ListAsync"/> tells, and <see cref="TapArchive.Client"/> asks for it
/// in ADQL.
/// </summary>
/// <remarks>
/// Of the sky the service takes nothing but <c>CONTAINS(POINT, CIRCLE) = 1</c>: cones in LINQ become that, and other shapes bounds of the
/// coordinates.
/// </remarks>
[TapArchive("eso-tap-cat")]
public sealed partial class EsoCatalogues
{
    private const string Schema = "safcat";

    /// <summary>The catalogues of the service, by collection and title.</summary>
    /// <param name="allVersions">Whether older versions are among them; otherwise each has its newest alone.</param>
    /// <param name="cancellationToken">Ends the request and the reading.</param>
    /// <exception cref="TapException">The service could not be reached or refused the query, or its answer was cut off.</exception>
    public async Task<IReadOnlyList<EsoCatalogue>> ListAsync(bool allVersions = false, CancellationToken cancellationToken = default)
    {
        // Columns that are not needed may be others tomorrow.
        var tables = await TapSchema.Tables.Where(table => table.SchemaName == Schema && table.TableName != null)
            .OrderBy(table => table.Collection).ThenBy(table => table.Title).ThenBy(table => table.Version)
            .Select(table => new Listed(
                table.TableName!, table.Collection, table.Title, table.Version, table.CatId, table.Instrument, table.Telescope,
                table.NumberRows, table.RelDescrUrl))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var catalogues = tables.Select(static table => table.ToCatalogue());
        if (allVersions)
            return [.. catalogues];
        // One catalogue may be several tables of a title and version; one without a title has no versions.
        var newest = from catalogue in catalogues
                     group catalogue by catalogue.Title ?? catalogue.Table into versions
                     from catalogue in versions
                     where catalogue.Version == versions.Max(other => other.Version)
                     select catalogue;
        return [.. newest];
    }

    // The constructor is all that the query's tree names, so that trimming leaves nothing out.
    private sealed record Listed(
        string Table, string? Collection, string? Title, int? Version, int? Id, string? Instrument, string? Telescope, long? Rows,
        string? DescriptionUrl)
    {
        // The service lists its tables without their schema, and queries name them with and without it.
        public EsoCatalogue ToCatalogue() =>
            new(Table.Contains('.', StringComparison.Ordinal) ? Table : $"{Schema}.{Table}", Collection, Title, Version)
            {
                Id = Id,
                Instrument = Instrument,
                Telescope = Telescope,
                Rows = Rows,
                DescriptionUrl = DescriptionUrl,
            };
    }
}
