using System.Text;

namespace TypedTap.Snapshots.Files;

/// <summary>
/// Files that are written together: first all contents beside their places, then the names, in order. Whatever happens meanwhile, every
/// file is whole,
/// old or new.
/// </summary>
internal static class FileSet
{
    private const string Suffix = ".part";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes those files that change; the last one comes last.</summary>
    /// <returns>Whether there was any.</returns>
    /// <exception cref="PartlyWrittenException">Some files have been replaced, and another can't be.</exception>
    public static bool Write(IReadOnlyList<(string Path, string Text)> files)
    {
        var pending = new List<(string Path, string Part)>();
        try
        {
            foreach (var (path, text) in files)
            {
                var bytes = Utf8.GetBytes(text);
                if (!IsThere(path, bytes))
                    pending.Add((path, WriteBeside(path, bytes)));
            }

            Replace(pending);
            return pending.Count > 0;
        }
        finally
        {
            foreach (var (_, part) in pending)
                File.Delete(part);
        }
    }

    /// <summary>
    /// Removes what programs left behind that were ended while they wrote. Whoever writes has the lock, so that nobody needs these any
    /// more.
    /// </summary>
    /// <param name="folder">Where.</param>
    /// <param name="file">The name of the file that they were to be, or a pattern.</param>
    public static void Sweep(string folder, string file)
    {
        foreach (var part in Directory.EnumerateFiles(folder, $"{file}.????????{Suffix}").ToList())
            File.Delete(part);
    }

    private static void Replace(List<(string Path, string Part)> pending)
    {
        for (var i = 0; i < pending.Count; i++)
        {
            try
            {
                HeldFile.Replace(pending[i].Part, pending[i].Path);
            }
            catch (Exception e) when (i > 0 && e is IOException or UnauthorizedAccessException)
            {
                throw new PartlyWrittenException([.. pending.Take(i).Select(static file => file.Path)], e);
            }
        }
    }

    private static bool IsThere(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != bytes.Length)
            return false;
        using var stream = HeldFile.OpenRead(path);
        var there = new byte[bytes.Length];
        return stream.ReadAtLeast(there, there.Length, throwOnEndOfStream: false) == there.Length && there.AsSpan().SequenceEqual(bytes);
    }

    private static string WriteBeside(string path, byte[] bytes)
    {
        var part = $"{path}.{Path.GetRandomFileName()[..8]}{Suffix}";
        try
        {
            using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            file.Write(bytes);

            // A name that is there after a power failure stands for content that is there.
            file.Flush(flushToDisk: true);
            return part;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
