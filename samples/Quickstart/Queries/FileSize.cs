using System.Globalization;

namespace Quickstart.Queries;

/// <summary>Sizes that people can read.</summary>
public static class FileSize
{
    /// <summary>A size in kilobytes, as ObsCore gives it.</summary>
    public static string Of(long? kilobytes) => kilobytes switch
    {
        null => "?",
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{kilobytes} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{kilobytes / 1000.0:F1} MB"),
    };
}
