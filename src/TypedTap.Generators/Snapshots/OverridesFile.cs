using Microsoft.CodeAnalysis;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A file with what people know of a service, or the reason why it could not be read.</summary>
internal sealed record OverridesFile(string Path, TapOverrides? Overrides, DiagnosticInfo? Problem)
{
    public static OverridesFile Read(AdditionalText file, CancellationToken cancellationToken)
    {
        var text = file.GetText(cancellationToken);
        if (text is null)
            return Unreadable(file.Path, LocationInfo.StartOf(file.Path), "there is no such file, or it is no text");
        try
        {
            return new OverridesFile(file.Path, TapOverridesReader.Read(text.ToString()), null);
        }
        catch (TapSnapshotException exception)
        {
            return Unreadable(file.Path, JsonPlace.At(file.Path, text.Lines, exception.Line, exception.Column), exception.Reason);
        }
    }

    private static OverridesFile Unreadable(string path, LocationInfo location, string reason) => new(
        path,
        null,
        DiagnosticInfo.Of(Rules.UnreadableOverrides, location, SnapshotItem.GetFileName(path), Messages.AsClause(reason)));
}
