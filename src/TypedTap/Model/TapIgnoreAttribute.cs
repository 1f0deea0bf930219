namespace TypedTap;

/// <summary>Leaves a property of a type with <see cref="VoTableRowAttribute"/> out of the columns.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class TapIgnoreAttribute : Attribute;
