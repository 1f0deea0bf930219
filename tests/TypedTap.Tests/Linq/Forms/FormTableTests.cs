using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Querying.Members;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>
/// docs/linq-forms.md has every supported form, with what the translator makes of it; with TYPEDTAP_REWRITE_GOLDEN=1 it is written anew.
/// What is supported is asked of the translator's own tables, so that nothing is missing there.
/// </summary>
public sealed class FormTableTests
{
    // Of LINQ's operators those that mean nothing to a service, or nothing that ADQL could say.
    private static readonly string[] Untranslated =
    [
        "Aggregate", "AggregateBy", "Append", "AsQueryable", "Cast", "Chunk", "CountBy", "DistinctBy", "ExceptBy", "Index", "IntersectBy",
        "MaxBy", "MinBy", "OfType", "Order",
        "OrderDescending", "Prepend", "SequenceEqual", "Shuffle", "SkipLast", "SkipWhile", "TakeLast", "TakeWhile", "UnionBy", "Zip",
    ];

    // Terminals, which have asynchronous forms on TapQuery, and what stands inside of others.
    private static readonly string[] Terminals =
        ["Average", "Count", "ElementAt", "ElementAtOrDefault", "First", "FirstOrDefault", "Last", "LastOrDefault", "LongCount", "Max", "Min", "Single", "SingleOrDefault", "Sum"];

    private static readonly FormList[] Lists =
    [
        QueryForms.Operators, ConditionForms.Comparisons, ConditionForms.Numbers, ConditionForms.Texts, ConditionForms.Lists,
        ConditionForms.Times, SkyForms.Conditions, FunctionForms.All,
    ];

    private static readonly HashSet<string> Used = UsedMembers.In(Lists.SelectMany(list => list).Select(form => form.Expression));

    [Fact]
    public void None_is_refused() => Assert.DoesNotContain(Lists.SelectMany(list => list), form => form.Adql is null);

    [Fact]
    public void The_documentation_has_them()
    {
        var path = Path.Combine(Repository(), "docs", "linq-forms.md");
        if (Environment.GetEnvironmentVariable("TYPEDTAP_REWRITE_GOLDEN") == "1")
            File.WriteAllText(path, Text());
        Assert.Equal(Text(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_member_that_can_be_translated_is_among_them() => Assert.Equal(
        [],
        TranslatableMembers.Ids.Select(
            id => Regex.Match(
                id, @"^[PM]:(?<name>[\w.`#]+?)(``\d+)?(\(.*)?$", RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)).Groups["name"].Value)
            .Distinct(StringComparer.Ordinal).Except(Used));

    [Fact]
    public void Every_function_of_ADQL_is_among_them() => Assert.DoesNotContain(
        typeof(TypedTap.Linq.Adql.Functions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(UsedMembers.NameOf)
            .Distinct(StringComparer.Ordinal),
        name => !Used.Contains(name));

    [Fact]
    public void Every_operator_of_LINQ_is_among_them_or_known_to_have_no_translation()
    {
        var names = typeof(Queryable).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method => method.Name)
            .Distinct(StringComparer.Ordinal);
        Assert.DoesNotContain(names, name => !Untranslated.Contains(name) && !Terminals.Contains(name)
            && !Used.Contains("System.Linq.Queryable." + name) && !Used.Contains("System.Linq.Enumerable." + name)
            && !Used.Any(
                used => used.StartsWith("TypedTap.Linq.", StringComparison.Ordinal)
                    && used.EndsWith("." + name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Their_texts_are_ADQL()
    {
        foreach (var form in QueryForms.Operators)
            Assert.Empty(AdqlParser.Parse(form.Adql!, AdqlVersion.V2_1).Diagnostics);
    }

    private static string Text()
    {
        var text = new StringBuilder("""
            # C# → ADQL, form by form

            Written by the tests, from the source of the examples and what the translator makes of them, for a service that declares whatever ADQL 2.1 has. `s` is a row of `demo.stars`, every
            column of which may be null. What other services get instead, and what is refused, is in [linq.md](linq.md).

            """.ReplaceLineEndings("\n"));
        foreach (var list in Lists)
        {
            text.Append("\n## ").Append(list.Title).Append("\n\n| C# | ADQL |\n|---|---|\n");
            foreach (var form in list)
                text.Append("| `").Append(Cell(form.Code)).Append("` | `").Append(Cell(form.Adql ?? form.Refusal!)).Append("` |\n");
        }

        return text.ToString();
    }

    private static string Cell(string code) =>
        string.Join(' ', code.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Replace("( ", "(", StringComparison.Ordinal)
            .Replace("TypedTap.Linq.Adql.", "Adql.", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Repository([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", ".."));
}
