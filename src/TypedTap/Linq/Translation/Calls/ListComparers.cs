using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace TypedTap.Linq.Translation.Calls;

/// <summary>
/// Whether a collection of strings finds its elements as the service would, character by character. Sets and dictionaries may
/// have been made to find them otherwise, and would be asked in vain on the other side.
/// </summary>
internal static class ListComparers
{
    public static bool IsOrdinal(IEnumerable<string?> strings) => strings switch
    {
        string?[] or List<string?> or ImmutableArray<string?> or ImmutableList<string?> or ReadOnlyCollection<string?> => true,
        ArraySegment<string?> or LinkedList<string?> => true,
        // Not what derives from it: a KeyedCollection finds keys, not elements.
        Collection<string?> => strings.GetType() == typeof(Collection<string>) || strings.GetType() == typeof(ObservableCollection<string>),
        HashSet<string?> set => IsOrdinal(set.Comparer),
        FrozenSet<string?> set => IsOrdinal(set.Comparer),
        ImmutableHashSet<string?> set => IsOrdinal(set.KeyComparer),
        SortedSet<string?> set => IsOrdinal(set.Comparer),
        ImmutableSortedSet<string?> set => IsOrdinal(set.KeyComparer),
        // Of another collection nothing is known but that it has a Contains of its own; a sequence has none.
        ICollection<string?> or IReadOnlySet<string?> => IsMadeByTheCompilerOrLinq(strings.GetType()),
        _ => true,
    };

    /// <summary>Whether a set of something other than strings finds its elements by their own equality.</summary>
    public static bool IsDefault(object collection) =>
        IsDefault<int>(collection) && IsDefault<long>(collection) && IsDefault<short>(collection) && IsDefault<double>(collection)
        && IsDefault<Guid>(collection) && IsDefault<DateTime>(collection) && IsDefault<int?>(collection) && IsDefault<long?>(collection);

    private static bool IsDefault<T>(object collection) => collection switch
    {
        HashSet<T> set => ReferenceEquals(set.Comparer, EqualityComparer<T>.Default),
        FrozenSet<T> set => ReferenceEquals(set.Comparer, EqualityComparer<T>.Default),
        ImmutableHashSet<T> set => ReferenceEquals(set.KeyComparer, EqualityComparer<T>.Default),
        _ => true,
    };

    // A collection expression for IEnumerable<string> becomes a type of the compiler's, <>z__ReadOnlyArray or the like.
    private static bool IsMadeByTheCompilerOrLinq(Type type) =>
        type.Name.StartsWith("<>z__", StringComparison.Ordinal) || string.Equals(type.Namespace, "System.Linq", StringComparison.Ordinal);

#pragma warning disable MA0024 // recognising the default comparer is the point
    private static bool IsOrdinal(IEqualityComparer<string?> comparer) =>
        ReferenceEquals(comparer, EqualityComparer<string?>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);
#pragma warning restore MA0024

    // The default order of strings is a culture's, which finds texts equal that differ in characters.
    private static bool IsOrdinal(IComparer<string?> comparer) => ReferenceEquals(comparer, StringComparer.Ordinal);
}
