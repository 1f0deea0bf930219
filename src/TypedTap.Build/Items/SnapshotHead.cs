using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TypedTap.Build.Items;

/// <summary>
/// What stands at the head of a snapshot file, as far as a build needs it before the compiler runs: a few kilobytes are read, whatever the
/// size of the file. A member name in quotes before a colon can't be part of a text in JSON, where quotes are escaped.
/// </summary>
/// <param name="Retrieved">When the service was read; null if it never was.</param>
/// <param name="Parts">The folder of parts that its tables are in; null if they are in the file.</param>
internal sealed record SnapshotHead(DateTimeOffset? Retrieved, string? Parts)
{
    // Texts of the service and its capabilities stand before the end of the head; 256 KiB hold the longest by far.
    private const int HeadSize = 256 * 1024;

    private static readonly Regex Time = Member("retrieved", "\"([^\"\\\\]*)\"");
    private static readonly Regex Folder = Member("parts", "\"((?:[^\"\\\\]|\\\\.)+)\"");
    private static readonly Regex End = Member("schemas", "\\[");

    /// <summary>Reads the head of a file; an empty one if there is no such file.</summary>
    public static SnapshotHead Read(string path)
    {
        if (!File.Exists(path))
            return new SnapshotHead(null, null);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(HeadSize, stream.Length)];
        int read = 0, more;
        while (read < bytes.Length && (more = stream.Read(bytes, read, bytes.Length - read)) > 0)
            read += more;
        return Parse(Encoding.UTF8.GetString(bytes, 0, read));
    }

    internal static SnapshotHead Parse(string text)
    {
        if (End.Match(text) is { Success: true } end)
            text = text.Substring(0, end.Index);
        DateTimeOffset? retrieved = Time.Match(text) is { Success: true } time
            && DateTimeOffset.TryParse(time.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            ? parsed
            : null;
        // Letters beyond ASCII may be written as in C#.
        return new SnapshotHead(retrieved, Folder.Match(text) is { Success: true } parts ? Regex.Unescape(parts.Groups[1].Value) : null);
    }

    private static Regex Member(string name, string value) =>
        new($"(?<!\\\\)\"{name}\"\\s*:\\s*{value}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
