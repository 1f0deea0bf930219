using System.Text;
using System.Text.Json;

namespace TypedTap.Conformance.Corpora;

/// <summary>Reads files of a corpus.</summary>
internal static class CorpusFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The records of a file with a JSON object on each line; empty lines are passed over.</summary>
    /// <exception cref="CorpusException">The file cannot be read, or a line is no JSON object.</exception>
    public static IEnumerable<CorpusRecord> Records(string path)
    {
        var number = 0;
        foreach (var line in Text(path).Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return new CorpusRecord($"{path}:{number}", Object(path, number, line));
        }
    }

    /// <summary>The whole text of a file.</summary>
    /// <exception cref="CorpusException">The file cannot be read or is not UTF-8.</exception>
    public static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path, Strict);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var cure = e is DecoderFallbackException ? "Save it as UTF-8." : "Give the path of a file that can be read.";
            throw new CorpusException($"{path}: {e.Message} {cure}", e);
        }
    }

    private static JsonElement Object(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new CorpusException($"{path}:{number}: the line is not JSON ({e.Message}) Each line must be one JSON object.", e);
        }

        throw new CorpusException($"{path}:{number}: the line is JSON but no object. Each line must be one JSON object.");
    }
}
