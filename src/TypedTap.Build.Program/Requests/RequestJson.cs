using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedTap.Build.Program.Requests;

/// <summary>The JSON of the request file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(BuildRequest))]
internal sealed partial class RequestJson : JsonSerializerContext
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static BuildRequest Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.BuildRequest) ?? throw new UsageException("The request is the word null.");
        }
        catch (JsonException e)
        {
            throw new UsageException($"The request is not what this version of the program understands: {e.Message}", e);
        }
    }
}
