#pragma warning disable CA2201, MA0012 // reserved for the runtime, but what ADO.NET promises for a column that is not there
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TypedTap.Data;

/// <summary>The errors for columns that a result has not.</summary>
internal static class NoSuchColumn
{
    [DoesNotReturn]
    public static void Throw(int ordinal, int count) => throw new IndexOutOfRangeException(string.Create(
        CultureInfo.InvariantCulture, $"The result has no column {ordinal}: it has {count}, counted from 0."));

    /// <param name="name">The name asked for.</param>
    /// <param name="count">How many columns there are.</param>
    /// <param name="cure">What else to ask for.</param>
    [DoesNotReturn]
    public static void Throw(string name, int count, string cure) => throw new IndexOutOfRangeException(string.Create(
        CultureInfo.InvariantCulture, $"The result has no column '{name}' among its {count}; {cure}"));
}
