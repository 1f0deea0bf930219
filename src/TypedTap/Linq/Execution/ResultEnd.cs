using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>
/// The last test of a result: a status that nobody knows proves nothing, and rows that may not be all are not given as all.
/// </summary>
internal static class ResultEnd
{
    public static void Check(TapResponse response, TapRequestOptions request)
    {
        if (response.Rows.Status?.Kind == QueryStatusKind.Other && !request.AllowTruncation)
        {
            throw new TapResultException(
                $"The service ended its answer with the status '{response.Rows.Status?.Value}', which says neither that the rows are all nor that some are missing; AllowTruncation() takes them as they are.");
        }
    }
}
