using TypedTap.Adql;
using TypedTap.Metadata;

namespace AdqlLint;

/// <summary>Reads a query, says what is wrong with it and what it gives.</summary>
internal sealed class Linter(TextWriter output, TextWriter errors)
{
    private const int Valid = 0;
    private const int Invalid = 1;
    private const int NotRead = 2;

    public async Task<int> RunAsync(
        FileInfo? file, AdqlVersion version, FileInfo? snapshotFile, bool format, CancellationToken cancellationToken)
    {
        try
        {
            var text = file is null
                ? await Console.In.ReadToEndAsync(cancellationToken)
                : await File.ReadAllTextAsync(file.FullName, cancellationToken);
            var schema = snapshotFile is null
                ? null
                : new TapSnapshotSchema(TapSnapshotReader.Read(await File.ReadAllTextAsync(snapshotFile.FullName, cancellationToken)));
            return Check(AdqlParser.Parse(text, version), schema, format);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TapSnapshotException)
        {
            await errors.WriteLineAsync(e.Message);
            return NotRead;
        }
    }

    private int Check(AdqlParseResult<TypedTap.Adql.Syntax.AdqlQuery> parsed, IAdqlSchema? schema, bool format)
    {
        var result = schema is null
            ? new AdqlCheckResult(parsed.Diagnostics, ValueList<AdqlResultColumn>.Empty)
            : AdqlChecker.Check(parsed, schema);
        foreach (var diagnostic in result.Diagnostics)
            errors.WriteLine(diagnostic.Render(parsed.Text));
        if (parsed.Node is not { } query || !result.IsValid)
            return Invalid;

        if (format)
            output.WriteLine(AdqlWriter.Write(query, AdqlLayout.Indented, parsed.Version));
        foreach (var feature in AdqlFeatures.Of(query, parsed.Version))
            output.WriteLine($"needs   {feature.Form,-12} {feature.Type}");
        foreach (var column in result.Columns)
            output.WriteLine(
                $"column  {(column.Name.Length > 0 ? column.Name : "(unnamed)"),-24} {column.Type,-18} {column.Unit,-10} {column.Ucd}");
        return Valid;
    }
}
