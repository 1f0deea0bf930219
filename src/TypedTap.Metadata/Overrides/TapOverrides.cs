using System.Text.Json.Serialization;
using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// What people know of a service and the service does not tell: the file <c>NAME.tap.overrides.json</c> beside a snapshot. It is
/// written by hand, and a refresh never touches it.
/// </summary>
public sealed record TapOverrides
{
    /// <summary>The format version that this library reads and writes.</summary>
    public const int CurrentFormatVersion = 1;

    /// <summary>Where an editor finds the JSON Schema of the file, or null.</summary>
    [JsonPropertyName("$schema")]
    public string? JsonSchema { get; init; }

    /// <summary>The version of the file format; see <see cref="CurrentFormatVersion"/>.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Where the knowledge comes from, for people; or null.</summary>
    public string? Note { get; init; }

    /// <summary>How backslashes in string literals are read, where somebody has found out; null leaves it as it is.</summary>
    public StringLiteralRule? StringLiterals { get; init; }

    /// <summary>What is known of schemas.</summary>
    public ValueList<TapSchemaOverride> Schemas
    {
        get;
        init => field = value ?? ValueList<TapSchemaOverride>.Empty;
    } = ValueList<TapSchemaOverride>.Empty;

    /// <summary>What is known of tables and their columns.</summary>
    public ValueList<TapTableOverride> Tables
    {
        get;
        init => field = value ?? ValueList<TapTableOverride>.Empty;
    } = ValueList<TapTableOverride>.Empty;

    /// <summary>What is known of keys: corrections of published ones, and ones that nobody publishes.</summary>
    public ValueList<TapKeyOverride> Keys
    {
        get;
        init => field = value ?? ValueList<TapKeyOverride>.Empty;
    } = ValueList<TapKeyOverride>.Empty;
}
