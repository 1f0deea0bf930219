using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TypedTap.Testing.Recording;

/// <summary>A folder with recorded exchanges: <c>index.json</c>, an array that is whole after each of them, and bodies beside it.</summary>
internal sealed class RecordingFolder
{
    public const string IndexName = "index.json";

    private static readonly byte[] End = "\n]\n"u8.ToArray();

    private readonly Gate _gate = new();
    private readonly string _index;

    /// <summary>Makes the folder.</summary>
    /// <exception cref="IOException">There is a recording in it already.</exception>
    public RecordingFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        _index = System.IO.Path.Combine(Path, IndexName);
        if (File.Exists(_index))
            throw new IOException($"The folder '{path}' has a recording already ({IndexName}); remove it, or record into another folder.");
        File.WriteAllText(_index, "[\n]\n");
    }

    public string Path { get; }

    /// <summary>The name of a file for a body.</summary>
    /// <param name="number">The exchange.</param>
    /// <param name="what">What it is of: request, answer.</param>
    /// <param name="mediaType">Its media type, which chooses the extension.</param>
    public static string FileName(int number, string what, string? mediaType) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{what}{Extension(mediaType)}");

    public string Locate(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Adds an exchange to the index, in which the others stay as they are.</summary>
    public void Append(StoredExchange exchange)
    {
        var text = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(exchange, RecordingJson.Readable.StoredExchange));
        lock (_gate)
        {
            using var stream = new FileStream(_index, FileMode.Open, FileAccess.ReadWrite);
            var isFirst = stream.Length <= "[\n]\n".Length;
            stream.Position = isFirst ? 1 : stream.Length - End.Length;
            stream.Write(isFirst ? "\n"u8 : ",\n"u8);
            stream.Write(text);
            stream.Write(End);
            stream.SetLength(stream.Position);
        }
    }

    private static string Extension(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        null => ".bin",
        var type when type.Contains("votable", StringComparison.Ordinal) => ".vot",
        var type when type.Contains("json", StringComparison.Ordinal) => ".json",
        var type when type.Contains("xml", StringComparison.Ordinal) => ".xml",
        "text/csv" => ".csv",
        "text/html" => ".html",
        var type when type.StartsWith("text/", StringComparison.Ordinal) => ".txt",
        _ => ".bin",
    };
}
