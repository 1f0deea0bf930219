using System.Text;

namespace TypedTap.Snapshots.Files;

/// <summary>
/// Files that are written together: first all contents beside their places, then the names, in order. Whatever happens meanwhile, every
/// file is whole,
/// old or new.
/// </summary>
internal static class FileSet
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes those files that change; the last one comes last.</summary>
    /// <returns>Whether there was any.</returns>
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

            for (var i = 0; i < pending.Count; i++)
                File.Move(pending[i].Part, pending[i].Path, overwrite: true);
            return pending.Count > 0;
        }
        finally
        {
            foreach (var (_, part) in pending)
                File.Delete(part);
        }
    }

    private static bool IsThere(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    private static string WriteBeside(string path, byte[] bytes)
    {
        var part = $"{path}.{Path.GetRandomFileName()[..8]}.part";
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
