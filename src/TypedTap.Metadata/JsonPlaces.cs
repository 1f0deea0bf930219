using System.Text;
using System.Text.Json;
using TypedTap.Metadata.Json;

namespace TypedTap.Metadata;

/// <summary>Finds values of a JSON document by their paths, so that messages about a snapshot or overrides can tell the line.</summary>
public static class JsonPlaces
{
    /// <summary>The place of the value with this path.</summary>
    /// <param name="json">The document.</param>
    /// <param name="path">The path from the root: <c>$.tables[2].columns[0].xtype</c>, with <c>['odd name']</c> for members that are
    /// no words.</param>
    /// <returns>
    /// Line and column, both counted from 1, columns in UTF-16 units; null if the document has no such value, or is no JSON up to there.
    /// </returns>
    /// <exception cref="FormatException">The path is none.</exception>
    public static (int Line, int Column)? Find(string json, string path)
    {
        var steps = JsonPath.Parse(path);
        var mark = json.Length > 0 && json[0] == '\uFEFF' ? 1 : 0;
        var utf8 = Encoding.UTF8.GetBytes(json.Substring(mark));
        try
        {
            if (FindOffset(utf8, steps) is not { } offset)
                return null;
            var place = TextPosition.Of(utf8, offset);
            return (place.Line, place.Line == 1 ? place.Column + mark : place.Column);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? FindOffset(ReadOnlySpan<byte> utf8, List<(string? Member, int Index)> steps)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = SnapshotJson.MaxDepth });
        if (!reader.Read())
            return null;
        foreach (var (member, index) in steps)
        {
            if (!(member is null ? EnterItem(ref reader, index) : EnterMember(ref reader, member)))
                return null;
        }

        return (int)reader.TokenStartIndex;
    }

    private static bool EnterMember(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(member);
            reader.Read();
            if (isFound)
                return true;
            reader.Skip();
        }

        return false;
    }

    private static bool EnterItem(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
                return true;
            reader.Skip();
        }

        return false;
    }
}
