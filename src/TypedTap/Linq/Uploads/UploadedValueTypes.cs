using TypedTap.Votable;

namespace TypedTap.Linq.Uploads;

/// <summary>The types of values that can be uploaded one a row.</summary>
internal static class UploadedValueTypes
{
    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = Of<string>("char", static (writer, value) => writer.WriteString(value), "*"),
        [typeof(byte)] = Of<byte>("unsignedByte", static (writer, value) => writer.WriteByte(value)),
        [typeof(short)] = Of<short>("short", static (writer, value) => writer.WriteInt16(value)),
        [typeof(int)] = Of<int>("int", static (writer, value) => writer.WriteInt32(value)),
        [typeof(long)] = Of<long>("long", static (writer, value) => writer.WriteInt64(value)),
        [typeof(float)] = Of<float>("float", static (writer, value) => writer.WriteSingle(value)),
        [typeof(double)] = Of<double>("double", static (writer, value) => writer.WriteDouble(value)),
        [typeof(DateTime)] = Of<DateTime>("char", static (writer, value) => writer.WriteTimestamp(value), "*", "timestamp"),
        [typeof(Guid)] = Of<Guid>("char", static (writer, value) => writer.WriteGuid(value), "36", "uuid"),
    };

    /// <exception cref="TapQueryNotSupportedException">There is no column for such values.</exception>
    public static UploadedValueType<T> Of<T>() =>
        Known.TryGetValue(typeof(T), out var type) ? (UploadedValueType<T>)type : throw new TapQueryNotSupportedException(
            $"A list of {typeof(T).Name}", nameof(TapArchive.UploadValues), "there is no column of a VOTable for such values",
            $"send one of {string.Join(", ", Known.Keys.Select(key => key.Name))}, or rows of a type with [VoTableRow]");

    private static UploadedValueType<T> Of<T>(
        string datatype, Action<VoTableWriter, T> write, string? arraysize = null, string? xtype = null) =>
        new(new VoTableField { Name = "item", Datatype = datatype, Arraysize = arraysize, Xtype = xtype }, write);
}
