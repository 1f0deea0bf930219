using TypedTap.Votable;

namespace VotableConvert;

/// <summary>Reads a VOTable, writes it anew if asked to, and tells what was in it.</summary>
internal sealed class Conversion(TextWriter output, FileInfo source)
{
    public async Task RunAsync(FileInfo? target, VoTableWriterOptions options, CancellationToken cancellationToken)
    {
        await using var reader = await VoTableReader.OpenAsync(
            source.OpenRead(), new VoTableReaderOptions { Tables = VoTableSelection.All }, cancellationToken);
        await output.WriteLineAsync($"VOTable {reader.Version ?? "of no version"}, {reader.Serialization}");
        if (target is null)
            await CountAsync(reader, cancellationToken);
        else
            await CopyAsync(reader, target, options, cancellationToken);

        new StructurePrinter(output).Print(reader.Document);
        if (reader.Status is { } status)
            await output.WriteLineAsync($"QUERY_STATUS {status.Value}{(status.Message is { } message ? ": " + message : "")}");
        foreach (var warning in reader.Warnings)
            await output.WriteLineAsync("warning: " + warning);
    }

    private async Task CountAsync(VoTableReader reader, CancellationToken cancellationToken)
    {
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                // Rows are counted, not looked at.
            }

            await output.WriteLineAsync($"{reader.RowsRead} rows in table {reader.Table?.Name ?? "without a name"}");
        }
        while (await reader.NextTableAsync(cancellationToken));
    }

    private async Task CopyAsync(VoTableReader reader, FileInfo target, VoTableWriterOptions options, CancellationToken cancellationToken)
    {
        var rows = await VoTableWriter.CopyAsync(reader, target.Create(), options, cancellationToken);
        target.Refresh();
        await output.WriteLineAsync($"{rows} rows, {source.Length} bytes -> {target.Length} bytes of {options.Serialization}");
    }
}
