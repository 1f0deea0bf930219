namespace TypedTap.Testing.Engine.Expressions;

/// <summary>An order that the compiler of the machine can see through.</summary>
internal interface IValueComparison<T>
{
    static abstract int Compare(T left, T right);
}
