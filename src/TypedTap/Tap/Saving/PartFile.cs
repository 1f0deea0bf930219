namespace TypedTap.Tap;

/// <summary>
/// A file that gets its name only when it is whole: until then it lies beside it as <c>name.xxxxxxxx.part</c>, and is gone when something
/// goes wrong.
/// </summary>
internal static class PartFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="overwrite">Whether a file of that name is replaced, in one step, when the new one is whole.</param>
    /// <param name="write">Writes its content and gives the result.</param>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    public static async Task<T> WriteAsync<T>(string path, bool overwrite, Func<Stream, Task<T>> write)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new IOException($"'{path}' is a directory: give the name of a file in it.");
        if (!overwrite && File.Exists(full))
            throw Exists(path);

        var part = $"{full}.{Path.GetRandomFileName()[..8]}.part";
        var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        try
        {
            T result;
            await using (file.ConfigureAwait(false))
            {
                result = await write(file).ConfigureAwait(false);

                // A name that is there after a power failure stands for content that is there.
                file.Flush(flushToDisk: true);
            }

            Move(part, full, path, overwrite);
            return result;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static void Move(string part, string full, string path, bool overwrite)
    {
        try
        {
            File.Move(part, full, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(full))
        {
            throw Exists(path);
        }
    }

    private static IOException Exists(string path) =>
        new($"There is a file '{path}' already: give another name, or ask for it to be overwritten.");
}
