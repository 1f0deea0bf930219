using System.Globalization;
using System.Text;

namespace TypedTap.Testing.Recording;

/// <summary>What requests are compared by: method, address, parameters in any order, files by content. Headers are left aside, but for the
/// range that is asked for.</summary>
internal sealed class RequestKey
{
    private RequestKey(string method, string address, IReadOnlyList<(string Name, string Value)> items)
    {
        Method = method;
        Address = address;
        Items = items;
        var text = new StringBuilder().Append(method).Append(' ').Append(address);
        foreach (var (name, value) in items)
            text.Append('\u0001').Append(name).Append('\u0002').Append(value);
        Text = text.ToString();
    }

    public string Method { get; }

    /// <summary>The URL without its query.</summary>
    public string Address { get; }

    /// <summary>Parameters of URL and form, and hashes of files, sorted.</summary>
    public IReadOnlyList<(string Name, string Value)> Items { get; }

    /// <summary>Equal for equal keys.</summary>
    public string Text { get; }

    public static RequestKey Of(StoredRequest request)
    {
        var cut = request.Url.IndexOf('?', StringComparison.Ordinal);
        var query = cut < 0 ? [] : FormReader.Urlencoded(request.Url[(cut + 1)..]);
        var items = query
            .Concat(request.Fields.Select(field => (field.Name, field.Value)))
            .Concat(request.Files.Select(file => ("file " + file.Name, file.Sha256)))
            .Concat(request.Headers.Where(header => header.Name.Equals("Range", StringComparison.OrdinalIgnoreCase)).Select(
                header => ("header Range", header.Value)))
            .OrderBy(item => item.Item1, StringComparer.Ordinal)
            .ThenBy(item => item.Item2, StringComparer.Ordinal);
        return new RequestKey(request.Method, cut < 0 ? request.Url : request.Url[..cut], [.. items]);
    }

    /// <summary>How unlike another it is; 0 for the same.</summary>
    public int DistanceTo(RequestKey other) =>
        (Method == other.Method ? 0 : 4) + (Address == other.Address ? 0 : 8) + Items.Except(other.Items).Count()
            + other.Items.Except(Items).Count();

    /// <summary>What differs, in words.</summary>
    public string Difference(RequestKey recorded)
    {
        var parts = new List<string>();
        if (Method != recorded.Method || Address != recorded.Address)
            parts.Add($"it is {recorded.Method} {recorded.Address}");
        foreach (var (name, value) in recorded.Items.Except(Items))
        {
            var asked = Items.FirstOrDefault(item => item.Name == name).Value;
            parts.Add(asked is null ? $"it has {name}={Short(value)}" : $"its {name} is {Short(value)}, not {Short(asked)}");
        }

        foreach (var (name, value) in Items.Except(recorded.Items))
        {
            if (!recorded.Items.Any(item => item.Name == name))
                parts.Add($"it has no {name}={Short(value)}");
        }

        return parts.Count == 0 ? "its parameters come another number of times" : string.Join("; ", parts);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Method} {Address}{(Items.Count == 0 ? "" : $" ({string.Join(", ", Items.Select(item => item.Name + "=" + Short(item.Value)))})")}");

    private static string Short(string value) => value.Length <= 200 ? value : string.Concat(value.AsSpan(0, 197), "...");
}
