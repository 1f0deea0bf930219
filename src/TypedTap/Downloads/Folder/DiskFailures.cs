namespace TypedTap.Downloads.Folder;

/// <summary>Which failures of a disk are those of all files to come.</summary>
internal static class DiskFailures
{
    private const int NoSpace = 28;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int HandleDiskFull = 39;
    private const int DiskFull = 112;

    /// <summary>Whether there is no room left, on the disk or in a quota.</summary>
    public static bool IsFull(IOException exception)
    {
        // On Unix the plain number of the error, on Windows with the facility in front.
        var code = exception.HResult & 0xFFFF;
        return OperatingSystem.IsWindows() ? code is HandleDiskFull or DiskFull
            : code == NoSpace || code == (OperatingSystem.IsMacOS() ? QuotaMac : QuotaLinux);
    }
}
