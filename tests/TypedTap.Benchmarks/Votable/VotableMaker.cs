using System.Globalization;
using TypedTap.Benchmarks.SideBySide;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Makes the files that are missing.</summary>
internal static class VotableMaker
{
    /// <summary>The files of some formats that are not there.</summary>
    public static IReadOnlyList<string> Missing(VotableSettings settings) =>
        [.. settings.Formats.Select(format => VotableFiles.Path(settings.Prefix, format)).Where(file => !File.Exists(file))];

    /// <summary>
    /// Makes all three with STILTS, or without it by <see cref="DocumentWriter"/>: the same columns, other random numbers.
    /// </summary>
    public static void Make(VotableSettings settings, int rows, TextWriter output)
    {
        try
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"Making {settings.Prefix}.*.vot of {rows:N0} rows with STILTS …"));
            PeerTools.Run(
                "sh", PeerTools.Source("make-votables.sh"), rows.ToString(CultureInfo.InvariantCulture), settings.Prefix,
                Contenders.Stilts);
        }
        catch (PeerMissingException e)
        {
            output.WriteLine($"STILTS does not make the files ({e.Message}); this program does.");
            foreach (var format in Enum.GetValues<VotableFormat>())
            {
                using var stream = File.Create(VotableFiles.Path(settings.Prefix, format));
                DocumentWriter.Write(stream, format, rows);
            }
        }
    }
}
