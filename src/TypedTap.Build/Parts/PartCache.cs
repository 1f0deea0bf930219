using System.Text;

namespace TypedTap.Build.Parts;

/// <summary>
/// Answers of earlier builds, in a file of the project's intermediate folder: a question (an index as it was, and patterns) on a line, and
/// its part files on the lines after it, indented. A question that is not there, or a file that can't be read, costs a reading of the
/// index.
/// </summary>
internal sealed class PartCache
{
    private const string Head = "# TypedTap parts 1";

    private readonly Dictionary<string, List<string>> _known;
    private readonly Dictionary<string, List<string>> _used = new(StringComparer.Ordinal);
    private readonly string _file;

    /// <summary>Reads the file.</summary>
    public PartCache(string file)
    {
        _file = file;
        _known = Read(file);
    }

    /// <summary>The answer to a question: a known one, or one that is found now and known from now on.</summary>
    public List<string> Answer(string question, Func<List<string>> find)
    {
        if (!_known.TryGetValue(question, out var answer))
            answer = find();
        return _used[question] = answer;
    }

    /// <summary>
    /// Writes the file if there is something new in it; the answers to questions that nobody asked any more are left out.
    /// </summary>
    public void Save()
    {
        if (_file.Length == 0 || (_used.Count == _known.Count && _used.Keys.All(_known.ContainsKey)))
            return;
        var text = new StringBuilder(Head).Append('\n');
        foreach (var entry in _used)
        {
            text.Append(entry.Key).Append('\n');
            foreach (var part in entry.Value)
                text.Append('\t').Append(part).Append('\n');
        }

        if (Path.GetDirectoryName(_file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(_file, text.ToString());
    }

    private static Dictionary<string, List<string>> Read(string file)
    {
        var known = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return known;
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0 || lines[0] != Head)
            return known;
        List<string>? parts = null;
        foreach (var line in lines.Skip(1))
        {
            if (line.Length > 0 && line[0] == '\t')
                parts?.Add(line.Substring(1));
            else
                known[line] = parts = [];
        }

        return known;
    }
}
