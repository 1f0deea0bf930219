namespace TypedTap;

/// <summary>
/// Makes the source generator write the other half of a partial record, class or struct: its properties become columns of a
/// VOTable, so that values can be uploaded, written to files and read back, without reflection. docs/votable-writing.md says which types
/// properties may have.
/// </summary>
/// <remarks>
/// A column has its property's name; <see cref="TapColumnAttribute"/> on the property gives another one, and unit, UCD, utype, xtype,
/// datatype and arraysize. Properties with <see cref="TapIgnoreAttribute"/>, and those that can only be read, are left out.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class VoTableRowAttribute : Attribute;
