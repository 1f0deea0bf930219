using System.Numerics;
using TypedTap.Sky;

namespace TypedTap.Tap;

/// <content>Values by name.</content>
public readonly partial struct TapRow
{
    /// <summary>Whether a value is null.</summary>
    /// <param name="name">The column's name.</param>
    public bool IsNull(string name) => IsNull(Columns.Position(name));

    /// <summary>A boolean; also a bit, and the integers 0 and 1.</summary>
    /// <param name="name">The column's name.</param>
    public bool? GetBoolean(string name) => GetBoolean(Columns.Position(name));

    /// <summary>An integer of 0 to 255.</summary>
    /// <param name="name">The column's name.</param>
    public byte? GetByte(string name) => GetByte(Columns.Position(name));

    /// <summary>A 16-bit integer.</summary>
    /// <param name="name">The column's name.</param>
    public short? GetInt16(string name) => GetInt16(Columns.Position(name));

    /// <summary>A 32-bit integer.</summary>
    /// <param name="name">The column's name.</param>
    public int? GetInt32(string name) => GetInt32(Columns.Position(name));

    /// <summary>A 64-bit integer.</summary>
    /// <param name="name">The column's name.</param>
    public long? GetInt64(string name) => GetInt64(Columns.Position(name));

    /// <summary>A 32-bit floating point number; null for NaN. A double is rounded.</summary>
    /// <param name="name">The column's name.</param>
    public float? GetSingle(string name) => GetSingle(Columns.Position(name));

    /// <summary>A 64-bit floating point number; null for NaN.</summary>
    /// <param name="name">The column's name.</param>
    public double? GetDouble(string name) => GetDouble(Columns.Position(name));

    /// <summary>A complex number.</summary>
    /// <param name="name">The column's name.</param>
    public Complex? GetComplex(string name) => GetComplex(Columns.Position(name));

    /// <summary>Any column as text: numbers in invariant notation, the elements of arrays with blanks between them.</summary>
    /// <param name="name">The column's name.</param>
    public string? GetString(string name) => GetString(Columns.Position(name));

    /// <summary>A moment, in UTC.</summary>
    /// <param name="name">The column's name.</param>
    public DateTime? GetTimestamp(string name) => GetTimestamp(Columns.Position(name));

    /// <summary>A UUID.</summary>
    /// <param name="name">The column's name.</param>
    public Guid? GetGuid(string name) => GetGuid(Columns.Position(name));

    /// <summary>A position on the sky.</summary>
    /// <param name="name">The column's name.</param>
    public SkyPoint? GetPoint(string name) => GetPoint(Columns.Position(name));

    /// <summary>A circle on the sky.</summary>
    /// <param name="name">The column's name.</param>
    public SkyCircle? GetCircle(string name) => GetCircle(Columns.Position(name));

    /// <summary>A polygon on the sky.</summary>
    /// <param name="name">The column's name.</param>
    public SkyPolygon? GetPolygon(string name) => GetPolygon(Columns.Position(name));

    /// <summary>A region of the sky; one that is not understood keeps its text.</summary>
    /// <param name="name">The column's name.</param>
    public SkyRegion? GetRegion(string name) => GetRegion(Columns.Position(name));

    /// <summary>An interval.</summary>
    /// <param name="name">The column's name.</param>
    public Interval<double>? GetInterval(string name) => GetInterval(Columns.Position(name));

    /// <summary>A value as a type of the caller's choice; see <see cref="Get{T}(int)"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">The column's name.</param>
    /// <exception cref="InvalidCastException">
    /// The value is null and <typeparamref name="T"/> cannot be, or no column is read as <typeparamref name="T"/>.
    /// </exception>
    public T? Get<T>(string name) => Get<T>(Columns.Position(name));
}
