using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Cuts a snapshot file into its tables and the frame around them. Judges nothing: where the text is not as expected it stays in one piece,
/// and whoever reads that says what is wrong.
/// </summary>
internal ref struct SnapshotSlicer
{
    private readonly string _json;
    private readonly List<(int Schema, int Start, int End)> _tables;
    private int _at;

    private SnapshotSlicer(string json)
    {
        _json = json;
        _tables = [];
        _at = json.Length > 0 && json[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>The frame, which comes first, and the tables in the order of the file.</summary>
    public static ImmutableArray<SnapshotPiece> Slice(AdditionalText file, CancellationToken cancellationToken) =>
        Slice(file.Path, file.GetText(cancellationToken)?.ToString() ?? "");

    public static ImmutableArray<SnapshotPiece> Slice(string path, string json)
    {
        var slicer = new SnapshotSlicer(json);
        try
        {
            return slicer.FindTables() ? slicer.Cut(path) : [SnapshotPiece.Of(path, SnapshotPiece.Frame, json, 0, json.Length)];
        }
        catch (EncoderFallbackException)
        {
            // An empty piece can't be read either, and where the half of a character is, is found out by reading the whole file.
            return [new SnapshotPiece(path, SnapshotPiece.Frame, [])];
        }
    }

    private readonly ImmutableArray<SnapshotPiece> Cut(string path)
    {
        var pieces = ImmutableArray.CreateBuilder<SnapshotPiece>(_tables.Count + 1);
        var frame = new StringBuilder();
        pieces.Add(null!);
        var end = 0;
        for (var i = 0; i < _tables.Count; i++)
        {
            var (schema, start, tableEnd) = _tables[i];
            if (i == 0 || _tables[i - 1].Schema != schema)
                frame.Append(_json, end, start - end);
            end = tableEnd;
            pieces.Add(SnapshotPiece.Of(path, schema, _json, start, tableEnd - start));
        }

        frame.Append(_json, end, _json.Length - end);
        pieces[0] = SnapshotPiece.Of(path, SnapshotPiece.Frame, frame.ToString(), 0, frame.Length);
        return pieces.MoveToImmutable();
    }

    private bool FindTables()
    {
        var schema = 0;
        var lists = 0;
        if (!Take('{'))
            return false;
        while (TakeName() is { } name)
        {
            if (name is "schemas" && Peek() == '[' && lists++ == 0)
            {
                _at++;
                while (Peek() == '{')
                {
                    if (!FindTablesOf(schema++) || !(Take(',') || Peek() == ']'))
                        return false;
                }

                if (!Take(']'))
                    return false;
            }
            else if (!Skip())
            {
                return false;
            }

            if (!Take(','))
                break;
        }

        return Take('}') && Peek() == '\0' && _at == _json.Length;
    }

    private bool FindTablesOf(int schema)
    {
        var lists = 0;
        _at++;
        while (TakeName() is { } name)
        {
            if (name is "tables" && Peek() == '[' && lists++ == 0)
            {
                _at++;
                while (Peek() == '{')
                {
                    var start = _at;
                    if (!Skip())
                        return false;
                    _tables.Add((schema, start, _at));
                    if (!Take(',') && Peek() != ']')
                        return false;
                }

                if (!Take(']'))
                    return false;
            }
            else if (!Skip())
            {
                return false;
            }

            if (!Take(','))
                break;
        }

        return Take('}');
    }

    /// <summary>The name of the next member, as it stands in the file, and the colon; null if there is none.</summary>
    private string? TakeName()
    {
        if (Peek() != '"')
            return null;
        var start = _at + 1;
        if (!SkipText())
            return null;
        var name = _json.Substring(start, _at - 1 - start);
        return Take(':') ? name : null;
    }

    private char Peek()
    {
        while (_at < _json.Length && _json[_at] is ' ' or '\n' or '\r' or '\t')
            _at++;
        return _at < _json.Length ? _json[_at] : '\0';
    }

    private bool Take(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    /// <summary>Passes over a value: brackets in pairs, whatever else is between them.</summary>
    private bool Skip()
    {
        // Most of a file goes through here: what is looked at over and over is local.
        var json = _json;
        var depth = 0;
        Peek();
        for (var at = _at; at < json.Length; at++)
        {
            switch (json[at])
            {
                case '"':
                    at = EndOfText(json, at);
                    if (at < 0)
                        return false;
                    if (depth == 0)
                        return Stop(at + 1);
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth == 0:
                    return Stop(at); // behind a number or a word
                case '}' or ']':
                    if (--depth == 0)
                        return Stop(at + 1);
                    break;
                case ',' when depth == 0:
                    return Stop(at);
            }
        }

        return false;
    }

    private bool Stop(int at)
    {
        _at = at;
        return true;
    }

    private bool SkipText()
    {
        var end = EndOfText(_json, _at);
        return end >= 0 && Stop(end + 1);
    }

    /// <summary>Where the quotes are that end a text; -1 if it does not end.</summary>
    private static int EndOfText(string json, int start)
    {
        for (var at = start + 1; at < json.Length; at += 2)
        {
            var next = json.AsSpan(at).IndexOfAny('"', '\\');
            if (next < 0)
                return -1;
            at += next;
            if (json[at] == '"')
                return at;
        }

        return -1;
    }
}
