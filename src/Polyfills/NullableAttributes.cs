#pragma warning disable MA0048 // one family of attributes
namespace System.Diagnostics.CodeAnalysis;

/// <summary>When the method returns <see cref="ReturnValue"/>, the parameter is not null.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}

/// <summary>The method never returns.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class DoesNotReturnAttribute : Attribute;
