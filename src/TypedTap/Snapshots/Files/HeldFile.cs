namespace TypedTap.Snapshots.Files;

/// <summary>Files that others have open, which on Windows are in the way.</summary>
internal static class HeldFile
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Opens a file so that it can be replaced meanwhile: who reads it keeps the one that was there.</summary>
    public static FileStream OpenRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>Gives a file another's name. Editors, indexers and virus scanners hold files for moments only.</summary>
    public static void Replace(string path, string target)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(path, target, overwrite: true);
                return;
            }
            catch (Exception e) when (attempt < Attempts && Is(e))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>
    /// Whether it is open elsewhere (Windows: sharing violation, or just being deleted; Linux and macOS: it would block).
    /// </summary>
    public static bool Is(Exception e) => OperatingSystem.IsWindows()
        ? e is UnauthorizedAccessException || e.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021)
        : e is IOException && e.HResult is 11 or 35;
}
