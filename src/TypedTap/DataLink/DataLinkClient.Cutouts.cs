using TypedTap.Soda;
using TypedTap.Tap;

namespace TypedTap.DataLink;

/// <content>Cut-outs.</content>
public sealed partial class DataLinkClient
{
    /// <summary>
    /// The services that cut parts out of a dataset, one for each of its files that can be cut: descriptors for cut-outs at once and by
    /// jobs that are for the same file are one service.
    /// </summary>
    /// <param name="links">The links of the dataset.</param>
    public IReadOnlyList<SodaService> Cutouts(DataLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var calls = links.Where(static link => link.Service is not null).Select(
            static link => (Call: link.Service!.Call(link), Link: (DataLinkRow?)link))
            // Some describe the service and forget the row.
            .Concat(links.OtherServices.Select(static service => (Call: service.Call(), Link: (DataLinkRow?)null)));
        return Paired(calls);
    }

    /// <summary>The services that a result describes for cutting parts out of the dataset of a row.</summary>
    /// <param name="table">The result.</param>
    /// <param name="row">A row of it.</param>
    public IReadOnlyList<SodaService> Cutouts(TapTable table, TapRow row)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Paired(table.Services().Select(service => (Call: service.Call(row), Link: (DataLinkRow?)null)));
    }

    // The same service at once and by jobs takes the same parameters of the same file.
    private List<SodaService> Paired(IEnumerable<(ServiceCall Call, DataLinkRow? Link)> calls)
    {
        var services = new List<SodaService>();
        var groups = calls
            .Where(static found => found.Call.Descriptor.Standard is ServiceStandard.SodaSync or ServiceStandard.SodaAsync)
            .GroupBy(static found => string.Join('\n', found.Call.Fields.Select(static field => $"{field.Key}={field.Value}"))
                + "\n" + string.Join(',', found.Call.Descriptor.Inputs.Select(static input => input.Name)));
        foreach (var group in groups)
        {
            var sync = group.Where(static found => found.Call.Descriptor.Standard == ServiceStandard.SodaSync).ToList();
            var jobs = group.Where(static found => found.Call.Descriptor.Standard == ServiceStandard.SodaAsync).ToList();
            for (var i = 0; i < Math.Max(sync.Count, jobs.Count); i++)
            {
                var (atOnce, link) = sync.ElementAtOrDefault(i);
                var (byJob, other) = jobs.ElementAtOrDefault(i);
                services.Add(new SodaService(this, atOnce, byJob, link ?? other));
            }
        }

        return services;
    }
}
