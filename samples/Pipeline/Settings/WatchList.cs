using System.Globalization;
using TypedTap.Sky;

namespace Pipeline.Settings;

/// <summary>A CSV file of targets: <c>name,ra,dec</c>, one a line. Lines that begin with <c>#</c> are comments.</summary>
public static class WatchList
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="WatchListException">A line is no target, a name stands twice, or there is no target at all.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<Target>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var targets = new List<Target>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var hasHeader = false;
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            string[] cells = [.. line.Split(',').Select(static cell => cell.Trim())];
            if (!hasHeader)
            {
                if (cells is not ["name", "ra", "dec"])
                    throw Wrong($"'{line}' is not the line of names. The first line that is no comment is name,ra,dec");
                hasHeader = true;
                continue;
            }

            if (cells is not [{ Length: > 0 } name, { Length: > 0 } ra, { Length: > 0 } dec])
                throw Wrong($"'{line}' is no target. A target is a name without a comma, a right ascension and a declination");
            if (!SkyPoint.TryParse($"{ra} {dec}", out var position))
                throw Wrong($"'{ra}' and '{dec}' are no position. Write degrees (131.28125,54.3) or 08h45m07.5s,+54d18m00s");
            if (!lines.TryAdd(name, number))
                throw Wrong($"'{name}' stands in line {lines[name]}, too. Rows are stored by names, so each target has its own");
            targets.Add(new Target(name, position));
        }

        return targets.Count > 0
            ? targets
            : throw new WatchListException($"{path}: there is no target in it. Write name,ra,dec, and a line for each target.");

        WatchListException Wrong(FormattableString what) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: {what.ToString(CultureInfo.InvariantCulture)}."));
    }
}
