using System.Globalization;
using System.Text.Json;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Vosi;

/// <summary>
/// Pages of examples. The truth is what a search for attributes in the source gives: it counts those in markup that a page only shows, as
/// tutorials do, and in comments. Where ours and the truth differ by exactly what the page shows of it, they agree.
/// </summary>
internal sealed class ExamplesKind : IVosiKind
{
    public async Task<IReadOnlyList<string>> CompareAsync(Stream document, JsonElement? truth, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await document.CopyToAsync(copy, cancellationToken);
        copy.Position = 0;
        var ours = await DaliExamplesReader.ReadAsync(copy, null, null, cancellationToken);
        if (truth is not { } content)
            return [];

        var shown = ShownMarkup.Of(System.Text.Encoding.UTF8.GetString(copy.ToArray()));
        var differences = new List<string>();
        Lists("vocab", Texts(content, "vocab"), ours.Vocabularies, shown, differences);
        Lists(
            "resource", Texts(content, "resources"), ours.Examples.Select(static example => example.Resource).OfType<string>(), shown,
            differences);
        Lists("continuation", Texts(content, "continuation"), ours.Continuations, shown, differences);
        var types = Texts(content, "typeof").Select(ShownMarkup.Term).ToArray();
        Counts(
            "typeof example", types.Count(static type => type == "example"), ours.Examples.Count, shown.Count("typeof", "example"),
            differences);
        Ids(Texts(content, "ids"), ours, differences);
        Properties(content, ours, shown, differences);
        return differences;
    }

    private static void Properties(JsonElement truth, DaliExamples ours, ShownMarkup shown, List<string> differences)
    {
        var theirs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in truth.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        {
            foreach (var term in member.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ShownMarkup.Term))
                theirs[term] = theirs.GetValueOrDefault(term) + member.Value.GetInt32();
        }

        var parameters = ours.Examples.SelectMany(static example => example.Parameters).Concat(ours.LooseParameters).ToArray();
        var terms = ours.Examples.SelectMany(static example => example.Properties)
            .Concat(ours.LooseProperties)
            .Select(static property => property.Name)
            .Concat(parameters.Select(static _ => "generic-parameter"))
            .Concat(parameters.Where(static parameter => parameter.Key.Length > 0).Select(static _ => "key"))
            .Concat(parameters.Where(static parameter => parameter.Value.Length > 0).Select(static _ => "value"))
            .Concat(ours.Continuations.Select(static _ => "continuation"))
            .CountBy(static name => name).ToDictionary(StringComparer.Ordinal);
        foreach (var term in theirs.Keys.Union(terms.Keys, StringComparer.Ordinal))
            Counts(
                $"property {term}", theirs.GetValueOrDefault(term), terms.GetValueOrDefault(term), shown.Count("property", term),
                differences);
    }

    // The truth has the ids of everything on the page.
    private static void Ids(IReadOnlyList<string> truth, DaliExamples ours, List<string> differences)
    {
        foreach (var id in ours.Examples.Select(static example => example.Id)
            .OfType<string>()
            .Where(id => !truth.Contains(id, StringComparer.Ordinal)))
        {
            differences.Add($"id: ours '{id}' is none of the truth's");
        }
    }

    private static void Lists(
        string name, IReadOnlyList<string> truth, IEnumerable<string> ours, ShownMarkup shown, List<string> differences)
    {
        var all = ours.ToArray();
        var withShown = all.Concat(shown.Values(name));
        if (!truth.SequenceEqual(all, StringComparer.Ordinal)
            && !truth.Order(StringComparer.Ordinal).SequenceEqual(withShown.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            differences.Add($"{name}: ours [{string.Join(", ", all)}], truth [{string.Join(", ", truth)}]");
        }
    }

    private static void Counts(string name, int truth, int ours, int shown, List<string> differences)
    {
        if (truth != ours && truth != ours + shown)
        {
            differences.Add(
                string.Create(
                    CultureInfo.InvariantCulture, $"{name}: ours {ours} (and {shown} in markup that is only shown), truth {truth}"));
        }
    }

    private static IReadOnlyList<string> Texts(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(static item => item.GetString() ?? "")]
            : [];
}
