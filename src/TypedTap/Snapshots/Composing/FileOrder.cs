using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Snapshots.Composing;

/// <summary>
/// The order of things of which a service does not tell the place: the order of its answers may be another each time, so that of the file
/// counts, and the name of what is new.
/// </summary>
internal static class FileOrder
{
    /// <param name="items">The things, in the order of the answer.</param>
    /// <param name="known">Their names in the file, in its order; nothing changes where it has none.</param>
    /// <param name="name">The name of one.</param>
    /// <param name="rank">Where its place comes from; see <see cref="Rank"/>.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, IEnumerable<string> known, Func<T, string> name, Func<T, Rank> rank)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var folded = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in known)
        {
            places.TryAdd(one, places.Count);
            folded.TryAdd(TapPublishedName.Fold(one), places.Count);
        }

        return places.Count == 0
            ? items
            : [.. items.OrderBy(rank).ThenBy(Place).ThenBy(item => rank(item) == Rank.Unplaced ? name(item) : "", StringComparer.Ordinal)];

        int Place(T item) => rank(item) != Rank.Unplaced ? 0
            : places.TryGetValue(name(item), out var place) || folded.TryGetValue(TapPublishedName.Fold(name(item)), out place) ? place
            : int.MaxValue;
    }

    /// <summary>Where the place of something comes from.</summary>
    internal enum Rank
    {
        /// <summary>From the service.</summary>
        Placed,

        /// <summary>From nowhere: it stands behind those that have a place.</summary>
        Unplaced,

        /// <summary>From an answer to a query for all columns, behind those that are described.</summary>
        Answered,
    }
}
