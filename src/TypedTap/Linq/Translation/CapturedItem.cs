using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>One of the values of a captured list.</summary>
/// <param name="List">The list.</param>
/// <param name="Item">Its place among the list's values.</param>
internal sealed record CapturedItem(CapturedExpression List, int Item) : IQueryParameter
{
    public void Observe() => List.Observe();
}
