using System.Diagnostics;
using System.Globalization;

namespace TypedTap.Benchmarks.Votable;

/// <summary>What Linux tells of this process; elsewhere what .NET tells.</summary>
internal static class ProcessMemory
{
    private const string Status = "/proc/self/status";

    /// <summary>The most bytes that were resident since the process started.</summary>
    public static long Peak()
    {
        if (Value("VmHWM:") is { } text)
            return long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture) * 1024;
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <summary>The last core that this process may run on.</summary>
    public static int LastCore() => Value("Cpus_allowed_list:") is { } list
        ? int.Parse(list.Split(',', '-')[^1], CultureInfo.InvariantCulture)
        : Environment.ProcessorCount - 1;

    private static string? Value(string key) => File.Exists(Status)
        ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim()
        : null;
}
