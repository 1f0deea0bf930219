using System.Runtime.InteropServices;

namespace TypedTap.Adql;

/// <summary>
/// What is known about a value. Without a unit, a value of a known type is a plain number; one of an unknown type may have any.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Ucd">The unified content descriptor, or null.</param>
/// <param name="IsComputed">False for a column that is passed on as it is.</param>
/// <param name="UnitIsKnown">
/// False if the value may well have a unit, but nobody can tell which: the result of a user-defined function, a root.
/// </param>
/// <param name="IsLiteral">True for what is made of literals alone; of an unknown type it is NULL.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AdqlValueInfo(
    AdqlType Type, string? Unit = null, string? Ucd = null, bool IsComputed = true, bool UnitIsKnown = true, bool IsLiteral = false)
{
    public static AdqlValueInfo Unknown { get; } = new(AdqlType.Unknown);

    /// <summary>True if the lack of a unit means that there is none.</summary>
    public bool KnowsUnit => Unit is not null || (UnitIsKnown && !Type.IsUnknown);
}
