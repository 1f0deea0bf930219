using System.ComponentModel;

namespace TypedTap;

/// <summary>Says which property a generated method gives as a quantity, so that queries need to read no other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TapQuantityAttribute : Attribute
{
    /// <summary>Names the property.</summary>
    /// <param name="propertyName">The property's name.</param>
    public TapQuantityAttribute(string propertyName) => PropertyName = propertyName;

    /// <summary>The property's name.</summary>
    public string PropertyName { get; }
}
