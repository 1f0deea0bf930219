using System.Runtime.InteropServices;
using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Linq.Uploads;

/// <summary>A value as a row of its own.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UploadedValue<T>(T Value) : IVoTableRow<UploadedValue<T>>
{
    private static readonly UploadedValueType<T> Type = UploadedValueTypes.Of<T>();

    public static ValueList<VoTableField> VoTableFields { get; } = [Type.Field];

    public static void WriteVoTable(UploadedValue<T> row, VoTableWriter writer) => Type.Write(writer, row.Value);

    public static UploadedValue<T> ReadVoTable(VoTableReader reader, int[] ordinals) =>
        throw new NotSupportedException("Values are uploaded, not read; queries read their column.");
}
