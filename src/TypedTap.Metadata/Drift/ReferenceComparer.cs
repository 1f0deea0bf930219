using System.Runtime.CompilerServices;

namespace TypedTap.Metadata;

/// <summary>Tells objects apart that are equal: records of a snapshot may be, and hashing a wide table takes long.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
