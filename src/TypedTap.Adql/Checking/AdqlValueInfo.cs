using System.Runtime.InteropServices;

namespace TypedTap.Adql;

/// <summary>What is known about a value. Without a unit, a value of a known type is a plain number; one of an unknown type may have any.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AdqlValueInfo(AdqlType Type, string? Unit = null, string? Ucd = null, bool IsComputed = true)
{
    public static AdqlValueInfo Unknown { get; } = new(AdqlType.Unknown);

    /// <summary>True if the lack of a unit means that there is none.</summary>
    public bool KnowsUnit => Unit is not null || !Type.IsUnknown;
}
