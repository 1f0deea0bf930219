using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TypedTap.Adql;

namespace TypedTap.Metadata.Json;

/// <summary>The way from the root of a JSON document to the value at hand, and the named things on it.</summary>
internal sealed class JsonPath
{
    private readonly List<Step> _steps = [];

    public void Enter(string member) => _steps.Add(new(member, 0, null, null));

    public void Enter(int index) => _steps.Add(new(null, index, null, null));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The member at hand has told what the object around it is called.</summary>
    public void NameParent(string kind, string name) =>
        _steps[_steps.Count - 2] = _steps[_steps.Count - 2] with { Kind = kind, Name = name };

    /// <summary>The path, followed by the things on it: <c>$.schemas[0].tables[1] (table 'caom2.Plane' of schema 'caom2')</c>.</summary>
    public string Describe()
    {
        var things = string.Join(" of ", _steps.Where(s => s.Kind is not null).Select(s => $"{s.Kind} '{s.Name}'").Reverse());
        return things.Length == 0 ? ToString() : $"{this} ({things})";
    }

    /// <summary>The path of the value that begins at an offset of a document; one that is read up to there already.</summary>
    public static JsonPath At(ReadOnlySpan<byte> utf8, int offset)
    {
        var path = new JsonPath();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = SnapshotJson.MaxDepth });
        var lists = new Stack<int>(); // the position in each open list, -1 for an object
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                lists.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path.Enter(reader.GetString()!);
                continue;
            }
            else
            {
                if (lists.Count > 0 && lists.Peek() >= 0)
                {
                    path.Enter(lists.Peek());
                    lists.Push(lists.Pop() + 1);
                }

                if (reader.TokenStartIndex >= offset)
                    break;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    lists.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                    continue;
                }
            }

            if (path._steps.Count > 0)
                path.Leave();
        }

        return path;
    }

    /// <summary>
    /// The steps of a path as <see cref="ToString"/> writes it: members, and positions in lists where the member is null.
    /// </summary>
    /// <exception cref="FormatException">The text is no such path.</exception>
    public static List<(string? Member, int Index)> Parse(string path)
    {
        var steps = new List<(string? Member, int Index)>();
        if (path.Length == 0 || path[0] != '$')
            throw NoPath(path);
        for (var i = 1; i < path.Length;)
        {
            var isQuoted = string.CompareOrdinal(path, i, "['", 0, 2) == 0;
            var start = i + (isQuoted ? 2 : 1);
            var end = path[i] switch
            {
                '.' => path.IndexOfAny(['.', '['], start) is var next and >= 0 ? next : path.Length,
                '[' => path.IndexOf(isQuoted ? "']" : "]", start, StringComparison.Ordinal),
                _ => -1,
            };
            if (end <= start)
                throw NoPath(path);
            var text = path.Substring(start, end - start);
            if (isQuoted || path[i] == '.')
                steps.Add((text, 0));
            else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                steps.Add((null, index));
            else
                throw NoPath(path);
            i = end + (isQuoted ? 2 : path[i] == '[' ? 1 : 0);
        }

        return steps;
    }

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var step in _steps)
        {
            if (step.Member is null)
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (AdqlIdentifier.IsRegular(step.Member))
                text.Append('.').Append(step.Member);
            else
                text.Append("['").Append(step.Member).Append("']");
        }

        return text.ToString();
    }

    private static FormatException NoPath(string path) => new($"'{path}' is no JSON path such as $.tables[0].name.");

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(string? Member, int Index, string? Kind, string? Name);
}
