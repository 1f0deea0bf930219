using System.CommandLine.Parsing;

namespace LongQuery;

/// <summary>URLs on the command line.</summary>
internal static class Urls
{
    public static Uri? Parse(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url))
            return url;
        result.AddError($"'{result.Tokens[0].Value}' is not a URL.");
        return null;
    }
}
