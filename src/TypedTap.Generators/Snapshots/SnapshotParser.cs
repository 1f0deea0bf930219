using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Reads a snapshot file: once per text, not once per project option or edit.</summary>
internal static class SnapshotParser
{
    public static ParsedSnapshot Parse(AdditionalText file, CancellationToken cancellationToken)
    {
        var text = file.GetText(cancellationToken);
        if (text is null)
            return Unreadable(file.Path, new LocationInfo(file.Path, 0, 0, 0, 0, 0, 0), "there is no such file, or it is no text");
        try
        {
            var json = text.ToString();
            var snapshot = TapSnapshotReader.Read(json);
            cancellationToken.ThrowIfCancellationRequested();
            return new ParsedSnapshot(file.Path, snapshot, DatatypeCheck.FindDoubtful(snapshot, json, text.Lines, file.Path), null);
        }
        catch (TapSnapshotException exception)
        {
            return Unreadable(file.Path, JsonPlace.At(file.Path, text.Lines, exception.Line, exception.Column), exception.Reason);
        }
    }

    private static ParsedSnapshot Unreadable(string path, LocationInfo location, string reason) => new(
        path,
        null,
        ValueList<DoubtfulTable>.Empty,
        DiagnosticInfo.Of(Rules.UnreadableSnapshot, location, SnapshotItem.GetFileName(path), Messages.AsClause(reason)));
}
