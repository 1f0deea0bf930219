using Microsoft.Extensions.Options;
using Npgsql;

namespace Pipeline.Settings;

/// <summary>Looks at the options when the program starts, so that it does not find out at night.</summary>
public sealed class PipelineOptionsValidator : IValidateOptions<PipelineOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> wrong = [.. Problems(options)];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(PipelineOptions options)
    {
        if (options.Database.Length == 0)
        {
            yield return "Database: it is empty. Give the connection string of a PostgreSQL database in which the user may make a schema: "
                + "--database \"Host=…;Database=…;Username=…;Password=…\", or Pipeline__Database in the environment.";
        }
        else if (!IsConnectionString(options))
        {
            yield return "Database: this is no connection string of Npgsql (Host=…;Database=…;Username=…;Password=…).";
        }

        if (options.Schema.StartsWith("pg_", StringComparison.Ordinal))
            yield return $"Schema: names with pg_ are PostgreSQL's own, and '{options.Schema}' is one; take another.";
        if (options.Schema is not [>= 'a' and <= 'z' or '_', ..] || options.Schema.Length > 60 || !options.Schema.All(IsOfName))
            yield return $"Schema: '{options.Schema}' is no name for one here; use small letters, digits and underscores, a letter first.";
        if (!File.Exists(options.WatchList))
            yield return $"WatchList: there is no file '{options.WatchList}'. Give one with the columns name,ra,dec.";
        if (options.Folder.Length == 0)
            yield return "Folder: it is empty. Name the folder that files go to.";
        if (options.Interval <= TimeSpan.Zero || options.Interval > TimeSpan.FromDays(24))
            yield return $"Interval: {options.Interval} is no pause between rounds; give more than nothing, at most 24 days (24.00:00:00).";
        if (options.FirstPause <= TimeSpan.Zero)
            yield return $"FirstPause: {options.FirstPause} is no pause after a failure; give more than nothing.";
        if (options.Overlap < TimeSpan.Zero || options.Overlap > Longest)
            yield return $"Overlap: {options.Overlap} is negative, or above 3650 days; give how far rounds look back behind their mark.";
        if (options.Recheck < TimeSpan.Zero || options.Recheck > Longest)
            yield return $"Recheck: {options.Recheck} is negative, or above 3650 days; give after how long missing data are tried again.";
        if (options.ParallelFiles is < 1 or > 32)
            yield return $"ParallelFiles: {options.ParallelFiles} is not between 1 and 32.";
        if (options is { Netrc: true, Live: false })
            yield return "Netrc: the archive inside the program has no users; set Live, or leave it out.";
        if (options is { Archive.Length: > 0 } && (!options.Live || !IsUrl(options.Archive)))
            yield return $"Archive: '{options.Archive}' is no URL of HTTP, or Live is not set, without which nobody is asked at it.";
        if (options is { Netrc: true, Archive.Length: > 0 })
            yield return "Netrc: the password is CADC's, and goes to no other service; leave one of Netrc and Archive out.";
    }

    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https" };

    private static bool IsOfName(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_';

    private static bool IsConnectionString(PipelineOptions options)
    {
        try
        {
            using var source = Storage.Database.Connect(options);
            return new NpgsqlConnectionStringBuilder(options.Database).Host is { Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return false;
        }
    }
}
