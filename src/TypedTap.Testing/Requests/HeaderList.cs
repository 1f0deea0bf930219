using System.Collections;

namespace TypedTap.Testing;

/// <summary>The header fields of a message as they came: in order, repeated names and all. Names compare without case.</summary>
/// <param name="fields">Names and values, in order.</param>
public sealed class HeaderList(IReadOnlyList<KeyValuePair<string, string>> fields) : IReadOnlyList<KeyValuePair<string, string>>
{
    /// <inheritdoc/>
    public int Count => fields.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => fields[index];

    /// <summary>The value of a field, several joined by ", " as RFC 9110 §5.3 has it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public string this[string name] =>
        Find(name) ?? throw new KeyNotFoundException($"No header {name}; there are {string.Join(", ", Keys)}.");

    /// <summary>The names, each once.</summary>
    public IEnumerable<string> Keys => fields.Select(pair => pair.Key).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field, several joined by ", "; null where there is none.</summary>
    public string? Find(string name) => All(name) is { Count: > 0 } values ? string.Join(", ", values) : null;

    /// <summary>Every value of a field, one for each line.</summary>
    public IReadOnlyList<string> All(string name) =>
        [.. fields.Where(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value)];

    /// <summary>These fields without some, and with others at the end.</summary>
    public HeaderList With(IReadOnlyCollection<string> without, params IEnumerable<(string Name, string Value)> more) => new(
    [
        .. fields.Where(field => !without.Contains(field.Key, StringComparer.OrdinalIgnoreCase)),
        .. more.Select(field => KeyValuePair.Create(field.Name, field.Value)),
    ]);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As on the wire.</summary>
    public override string ToString() => string.Concat(fields.Select(field => $"{field.Key}: {field.Value}\r\n"));
}
