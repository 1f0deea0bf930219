using System.Text.Json;

namespace TypedTap.Metadata.Json;

/// <summary>What the format asks of single values, in words for messages and as a check.</summary>
internal static class JsonScalar
{
    /// <summary>What a value of this type looks like; null for an object.</summary>
    public static string? Expectation(Type type)
    {
        if (type == typeof(string))
            return "text in quotes";
        if (type == typeof(bool))
            return "true or false";
        if (type == typeof(int))
            return "a whole number";
        if (type == typeof(long))
            return "a whole number that is not negative";
        if (type == typeof(DateTimeOffset))
            return "a time such as \"2026-07-01T12:00:00Z\"";
        if (Words(type) is not { } words)
            return null;
        var last = words.Length - 1;
        return $"\"{string.Join("\", \"", words.Take(last))}\" or \"{words[last]}\"";
    }

    /// <summary>True if the value at hand can be read as this type.</summary>
    public static bool Fits(ref Utf8JsonReader reader, Type type)
    {
        if (type == typeof(string))
            return reader.TokenType == JsonTokenType.String && (!reader.ValueIsEscaped || Text(in reader) is not null);
        if (type == typeof(bool))
            return reader.TokenType is JsonTokenType.True or JsonTokenType.False;
        if (type == typeof(int))
            return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _);
        if (type == typeof(long))
            return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0;
        if (reader.TokenType != JsonTokenType.String || Text(in reader) is not { } text)
            return false;
        if (type == typeof(DateTimeOffset))
            return UtcTimeConverter.TryParse(text, out _);
        return Words(type) is not { } words || words.Contains(text, StringComparer.Ordinal);
    }

    /// <summary>The text at hand, or null if an escape stands for half a character.</summary>
    public static string? Text(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The value at hand in words.</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String when Text(in reader) is not { } => "text with half a surrogate pair",
        JsonTokenType.String => $"the text \"{Shorten(reader.GetString()!)}\"",
        JsonTokenType.Number => "the number " + System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    /// <summary>The words of an enumeration as the format writes them; null for any other type.</summary>
    private static string[]? Words(Type type)
    {
        if (type == typeof(StringLiteralRule))
            return ["unknown", "standard", "backslashEscapes"];
        if (type == typeof(NamingStyle))
            return ["pascalCase", "published"];
        return type == typeof(TapKeyCardinality) ? ["manyToOne", "oneToOne"] : null;
    }

    private static string Shorten(string text) => text.Length > 40 ? $"{text.Substring(0, 40)}…" : text;
}
