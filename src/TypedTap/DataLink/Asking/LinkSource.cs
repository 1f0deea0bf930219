using System.Globalization;
using TypedTap.Http;
using TypedTap.Tap;

namespace TypedTap.DataLink.Asking;

/// <summary>How the links of the rows of a result are found: by a service that it describes, else by its own URLs.</summary>
internal abstract record LinkSource
{
    /// <summary>Looks at a result.</summary>
    /// <exception cref="InvalidOperationException">It has neither.</exception>
    public static LinkSource Of(TapTable table)
    {
        foreach (var service in table.Services().Where(static service => service.Standard == ServiceStandard.DataLink))
        {
            foreach (var input in service.Inputs.Where(static input => input.Ref is not null))
            {
                if (service.AccessUrl is { } url && table.Columns.FirstOrDefault(column => column.Field.Id == input.Ref) is { } column)
                    return new ByService(LinksEndpoint.Of(service, input, url), column.Position);
            }
        }

        // ESO's raw frames have both a file and its links.
        if (PositionOf(table, "datalink_url") is { } links)
            return new ByUrl(links, null, PositionOf(table, "dp_id"), null) { IsAlwaysDataLink = true };
        if (PositionOf(table, "access_url") is { } access)
        {
            if (PositionOf(table, "access_format") is not { } format)
            {
                throw new InvalidOperationException(
                    "The result has access_url, which is a file in some rows and a document of links in others, and not access_format, which says so: select that too.");
            }

            return new ByUrl(access, format, PositionOf(table, "obs_publisher_did"), PositionOf(table, "access_estsize"));
        }

        throw new InvalidOperationException(
            $"The result has nothing that leads to links: no service descriptor of DataLink whose column is among its own ({table.Columns}), and no column access_url. "
            + "Select the identifier (obs_publisher_did, publisherID) or access_url and access_format.");
    }

    private static int? PositionOf(TapTable table, string name) => table.Columns.TryFind(name, out var column) ? column.Position : null;

    /// <summary>A service takes the value of a column.</summary>
    /// <param name="Endpoint">The service.</param>
    /// <param name="Column">The column.</param>
    internal sealed record ByService(LinksEndpoint Endpoint, int Column) : LinkSource
    {
        public string? IdOf(TapRow row) => row.GetString(Column) is { Length: > 0 } id ? id : null;
    }

    /// <summary>A column has URLs, of DataLink documents or of files; another one says which.</summary>
    /// <param name="Url">The column of the URL.</param>
    /// <param name="Format">That of the media type.</param>
    /// <param name="Id">That of the identifier.</param>
    /// <param name="Size">That of the size in kB (ObsCore 1.1, section 4.6).</param>
    internal sealed record ByUrl(int Url, int? Format, int? Id, int? Size) : LinkSource
    {
        /// <summary>Whether the URLs need no media type to be known for what they are.</summary>
        public bool IsAlwaysDataLink { get; init; }

        public bool IsDataLink(TapRow row) => IsAlwaysDataLink || (Format is { } format && DataLinkMediaType.Is(row.GetString(format)));

        public string? UrlOf(TapRow row) => row.GetString(Url) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        /// <summary>The row's own file as its one link.</summary>
        public DataLinks Direct(TapRow row)
        {
            var id = Id is { } column ? row.GetString(column) ?? "" : "";
            var size = Size is { } kilobytes && row.GetDouble(kilobytes) is > 0 and var kb
                ? (kb * 1000).ToString("F0", CultureInfo.InvariantCulture)
                : null;
            return DataLinks.Direct(
                id, new DataLinkRow(
                    DirectLinks.Table, [id, UrlOf(row), "#this", Format is { } format ? row.GetString(format) : null, size],
                    baseUrl: null));
        }
    }
}
