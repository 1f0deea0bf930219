using TypedTap.Votable;

namespace TypedTap.Linq.Uploads;

/// <summary>How values of a type are uploaded.</summary>
internal sealed record UploadedValueType<T>(VoTableField Field, Action<VoTableWriter, T> Write);
