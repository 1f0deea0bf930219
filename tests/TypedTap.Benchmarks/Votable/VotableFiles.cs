namespace TypedTap.Benchmarks.Votable;

/// <summary>The files that are read: one table, once for each format, that differ by what follows the prefix.</summary>
internal static class VotableFiles
{
    public static readonly string[] Suffixes = ["td", "binary", "binary2"];

    public static string Path(string prefix, VotableFormat format) => $"{prefix}.{Suffix(format)}.vot";

    public static string Suffix(VotableFormat format) => Suffixes[(int)format];

    /// <summary>The format of a suffix, which must be one.</summary>
    public static VotableFormat Format(string suffix) => (VotableFormat)Array.IndexOf(Suffixes, suffix);

    /// <summary>Its name in VOTable's words.</summary>
    public static string Name(VotableFormat format) => format.ToString().ToUpperInvariant();

    /// <summary>Reads a file, or its beginning, and does nothing with it; afterwards it is in the system's cache.</summary>
    public static void Touch(string path, long atMost = long.MaxValue)
    {
        using var stream = Open(path);
        var buffer = new byte[1 << 20];
        while (atMost > 0 && stream.Read(buffer) is > 0 and var read)
            atMost -= read;
    }

    /// <summary>Opens a file as it is best read from start to end: unbuffered, because the reader has its own buffer.</summary>
    public static FileStream Open(string path) => new(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
}
