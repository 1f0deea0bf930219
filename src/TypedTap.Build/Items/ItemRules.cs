using System.Globalization;
using Microsoft.Build.Framework;

namespace TypedTap.Build.Items;

/// <summary>What the metadata of an item may be. No message repeats what could be a secret.</summary>
internal static class ItemRules
{
    private static readonly (string Name, string[] Values)[] Choices =
    [
        (ItemMetadata.Naming, ["PascalCase", "Published"]),
        (ItemMetadata.Source, ["Both", "TapSchema", "Vosi"]),
        (ItemMetadata.Probe, ["true", "false"]),
        (ItemMetadata.Netrc, ["true", "false"]),
    ];

    /// <summary>What is wrong with an item.</summary>
    public static IEnumerable<ItemProblem> Check(ITaskItem item)
    {
        foreach (var (name, values) in Choices)
        {
            var value = item.GetMetadata(name);
            if (value.Length > 0 && Array.FindIndex(values, known => known.Equals(value, StringComparison.OrdinalIgnoreCase)) < 0)
                yield return Error($"its {name} is '{value}', which is none of {string.Join(", ", values)}");
        }

        if (item.GetMetadata(ItemMetadata.MaxAge) is { Length: > 0 } age && Days(age) is null)
            yield return Error($"its MaxAge is '{age}', which is no whole number of days (0 for no limit)");
        if (item.GetMetadata(ItemMetadata.ServiceUrl) is { Length: > 0 } url && UrlProblem(url) is { } problem)
            yield return Error($"its ServiceUrl {problem}");
        foreach (var origin in ItemMetadata.Split(item.GetMetadata(ItemMetadata.Origins)))
        {
            if (UrlProblem(origin) is { } reason)
                yield return Error($"one of its Origins {reason}");
        }

        foreach (var credential in Credentials(item))
            yield return credential;
        foreach (string name in item.CloneCustomMetadata().Keys)
        {
            if (ItemMetadata.Meant(name) is { } meant)
                yield return new ItemProblem(false, $"'{name}' is no metadata that TypedTap knows; write '{meant}' if that is meant");
        }
    }

    /// <summary>A number of days, or null if it is none.</summary>
    public static int? Days(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static IEnumerable<ItemProblem> Credentials(ITaskItem item)
    {
        string[] variables = [ItemMetadata.UserVariable, ItemMetadata.PasswordVariable, ItemMetadata.TokenVariable];
        foreach (var name in variables)
        {
            if (item.GetMetadata(name) is { Length: > 0 } value && !IsVariableName(value))
            {
                yield return Error(
                    $"its {name} is not the name of an environment variable (letters, digits and _); write the name there, and the secret nowhere in the project");
            }
        }

        var hasUser = item.GetMetadata(ItemMetadata.UserVariable).Length > 0;
        if (hasUser != item.GetMetadata(ItemMetadata.PasswordVariable).Length > 0)
            yield return Error("its UserVariable and PasswordVariable belong together, and one of them is missing");
        if (hasUser && item.GetMetadata(ItemMetadata.Netrc).Equals("true", StringComparison.OrdinalIgnoreCase))
            yield return Error("it has both a UserVariable and Netrc=true; the login can come from one place only");
    }

    private static string? UrlProblem(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return "is not an address that begins with https:// (or http://)";
        if (url.UserInfo.Length > 0)
            return "has a user name or password in it; name environment variables with UserVariable and PasswordVariable instead";
        return url.Query.Length > 0 || url.Fragment.Length > 0
            ? "has a query or a fragment; write the address up to the question mark, without /sync or /tables"
            : null;
    }

    private static bool IsVariableName(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
                return false;
        }

        return text[0] is not (>= '0' and <= '9');
    }

    private static ItemProblem Error(string message) => new(true, message);
}
