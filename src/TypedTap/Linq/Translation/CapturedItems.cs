using System.Collections;

namespace TypedTap.Linq.Translation;

/// <summary>The values of an array or a list, for queries whose plan is the same for others.</summary>
internal static class CapturedItems
{
    // Longer ones are written as several lists.
    private const int Most = 1000;

    /// <summary>The values, each once; null where a query has to look at them: nulls, several types, what is no literal.</summary>
    public static IReadOnlyList<object>? Of(object? list)
    {
        if (list is not Array { Rank: 1 }
            && !(list?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>)))
        {
            return null;
        }

        var items = new List<object>(((ICollection)list).Count);
        var seen = new HashSet<object>();
        foreach (var item in (ICollection)list)
        {
            if (item is not (string or short or int or long or float or double or decimal or DateTime or Guid) || items.Count == Most
                || (items.Count > 0 && items[0].GetType() != item.GetType()))
            {
                return null;
            }

            if (seen.Add(item))
                items.Add(item);
        }

        return items.Count == 0 ? null : items;
    }
}
