using System.Globalization;

namespace TypedTap.Tap;

/// <summary>A file of the caller's, opened anew each time that it is sent.</summary>
internal sealed class FileBody(string path, long length) : UploadBody
{
    public override long Length => length;

    public override Stream OpenRead()
    {
        var file = Open(path);
        if (file.Length == length)
            return file;
        var now = file.Length;
        file.Dispose();
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The file '{path}' had {length} bytes when the upload was prepared and has {now} now: somebody is writing to it. Upload a file that stays as it is."));
    }

    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
