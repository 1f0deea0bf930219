using System.ComponentModel;

namespace TypedTap.Model;

/// <summary>Equality for generated records; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowEquality
{
    /// <summary>Whether two values are equal, as the compiler has it for records.</summary>
    public static bool AreEqual<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>Whether two arrays have equal elements, or are both null. As in records, NaN equals NaN.</summary>
    public static bool Same<T>(T[]? left, T[]? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.AsSpan().SequenceEqual(right));
}
