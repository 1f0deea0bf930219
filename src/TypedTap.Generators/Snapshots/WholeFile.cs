using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Reads a file in one go whose pieces could not be read, to tell what is wrong and where.</summary>
internal static class WholeFile
{
    public static SnapshotFile Read(SnapshotFile file, ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        if (file.Snapshot is not null)
            return file;
        var text = texts.FirstOrDefault(
            candidate => string.Equals(candidate.Path, file.Path, StringComparison.Ordinal))?.GetText(cancellationToken);
        if (text is null)
            return Unreadable(file.Path, LocationInfo.StartOf(file.Path), "there is no such file, or it is no text");
        try
        {
            return SnapshotFile.Of(file.Path, TapSnapshotReader.Read(text.ToString()));
        }
        catch (TapSnapshotException exception)
        {
            return Unreadable(file.Path, JsonPlace.At(file.Path, text.Lines, exception.Line, exception.Column), exception.Reason);
        }
    }

    private static SnapshotFile Unreadable(string path, LocationInfo location, string reason) => new(
        path,
        null,
        ValueList<TableOrigin>.Empty,
        DiagnosticInfo.Of(Rules.UnreadableSnapshot, location, SnapshotItem.GetFileName(path), Messages.AsClause(reason)));
}
