using TypedTap.DataLink;

namespace TypedTap.Eso;

/// <content>Calibrations.</content>
public sealed partial class EsoArchive
{
    private CalSelectorClient CalSelector => new(Client.DataLink, Endpoints, _time);

    /// <summary>
    /// The calibrations of a raw frame, as ESO's CalSelector associates them. Look at <see cref="CalibrationCascade.Warnings"/> before they
    /// are used.
    /// </summary>
    /// <param name="dpId">The frame.</param>
    /// <param name="mode">Raw calibrations, or processed ones where there are some.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">That is no dp_id; nothing is sent.</exception>
    /// <exception cref="DataLinkException">There is no such frame, or it is not to be seen by the user.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public Task<CalibrationCascade> CalibrationsAsync(string dpId, CalSelectorMode mode, CancellationToken cancellationToken = default) =>
        CalSelector.LinksAsync(CalSelectorUrl.Links(Endpoints, dpId, mode), dpId, mode, cancellationToken);

    /// <summary>The same by the links of the frame, which name CalSelector.</summary>
    /// <param name="links">The links of the frame, of <see cref="LinksAsync(string, CancellationToken)"/>.</param>
    /// <param name="mode">Raw calibrations, or processed ones where there are some.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DataLinkException">There are no links, or none to calibrations: the frame is no raw science frame.</exception>
    /// <exception cref="TapException">The service refused, or could not be reached.</exception>
    public Task<CalibrationCascade> CalibrationsAsync(DataLinks links, CalSelectorMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(links);
        links.OrThrow();
        var semantics = mode == CalSelectorMode.Raw2Raw ? EsoSemantics.CalSelectorRaw2Raw : EsoSemantics.CalSelectorRaw2Master;
        var link = links[semantics].FirstOrDefault(static link => link.AccessUrl is not null)
            ?? throw new DataLinkException(
                $"{links.Id} has no link {semantics.Text}: it is no raw science frame, or CalSelector does not know its instrument.")
                {
                    Id = links.Id,
                    Outcome = links.Outcome
                };
        return CalSelector.LinksAsync(link.AccessUrl!, EsoIds.Find(links.Id) ?? links.Id, mode, cancellationToken);
    }

    /// <summary>
    /// The calibrations of many raw frames, a hundred with one request. Each frame gets its outcome, in the order of the question; those
    /// that an answer leaves out are asked for alone. What several frames share is found by <see cref="CalibrationUnion.Of"/>.
    /// </summary>
    /// <param name="dpIds">The frames.</param>
    /// <param name="mode">Raw calibrations, or processed ones where there are some.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">One is no dp_id; nothing is sent.</exception>
    /// <exception cref="TapException">The service refused all of them, or could not be reached.</exception>
    public Task<IReadOnlyList<CascadeOutcome>> CalibrationsAsync(
        IEnumerable<string> dpIds, CalSelectorMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dpIds);
        return CalSelector.ManyAsync([.. dpIds.Select(EsoIds.Check)], mode, cancellationToken);
    }

    /// <summary>The tree of associations of a cascade: which calibrations are for what.</summary>
    /// <param name="cascade">The cascade.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The cascade with its <see cref="CalibrationCascade.Tree"/>.</returns>
    /// <exception cref="TapException">The service refused, or could not be reached, or gave no tree.</exception>
    public async Task<CalibrationCascade> AssociationTreeAsync(CalibrationCascade cascade, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        if (cascade.Tree is not null)
            return cascade;
        var url = cascade.TreeFile?.Url ?? CalSelectorUrl.Tree(Endpoints, cascade.DpId, cascade.RequestedMode);
        return cascade with { Tree = await CalSelector.TreeAsync(url, cancellationToken).ConfigureAwait(false) };
    }
}
