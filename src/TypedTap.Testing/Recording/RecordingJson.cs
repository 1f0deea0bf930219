using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedTap.Testing.Recording;

/// <summary>Writes and reads exchanges without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredExchange))]
[JsonSerializable(typeof(List<StoredExchange>))]
internal sealed partial class RecordingJson : JsonSerializerContext
{
    /// <summary>With queries as people read them: nothing here goes into a page of HTML.</summary>
    public static RecordingJson Readable =>
        field ??= new RecordingJson(
            new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
