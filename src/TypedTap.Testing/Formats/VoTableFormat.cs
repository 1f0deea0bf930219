using System.Globalization;
using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Votable;

namespace TypedTap.Testing.Formats;

/// <summary>VOTable. QUERY_STATUS stands before the table, and behind it once more if there were more rows (DALI 1.1 section
/// 4.4).</summary>
internal sealed class VoTableFormat(string contentType, VoTableSerialization serialization) : ResultFormat
{
    public override string ContentType => contentType;

    public override async Task WriteAsync(EngineResult result, ResultHeader header, Stream stream, CancellationToken cancellationToken)
    {
        var services = header.Services
            .Select(service => (Service: service, Ordinal: Ordinal(result, service.Column)))
            .Where(service => service.Ordinal >= 0)
            .ToList();
        var fields = new VoTableField[result.Table.Columns.Count];
        var cells = new Action<VoTableWriter, int>[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var ordinal = i;
            var id = services.Exists(service => service.Ordinal == ordinal) ? FieldId(i) : null;
            fields[i] = ResultFields.Of(result.Table.Columns[i], result.Table.Values[i], serialization, id);
            cells[i] = CellOutput.For(result.Table.Columns[i].Type, result.Table.Values[i], serialization);
        }

        // Values come from users, and a control character in one must not cost the answer.
        var options = new VoTableWriterOptions { Serialization = serialization, LeaveOpen = true, ReplaceInvalidCharacters = true };
        var writer = new VoTableWriter(stream, options);
        await using (writer.ConfigureAwait(false))
        {
            var resource = new VoTableResource { Type = "results", Infos = Infos(header).ToValueList() };
            await writer.StartTableAsync(
                new VoTableTable { Name = "result", Fields = ValueList.Of(fields) }, resource, cancellationToken).ConfigureAwait(false);
            for (var row = 0; row < result.Table.RowCount; row++)
            {
                foreach (var cell in cells)
                    cell(writer, row);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }

            await writer.EndTableAsync(infosAfter: null, cancellationToken).ConfigureAwait(false);
            writer.CloseResource(Ending(result, header));
            foreach (var (service, ordinal) in services)
            {
                writer.OpenResource(service.ToResource(FieldId(ordinal)));
                writer.CloseResource(ValueList<VoTableInfo>.Empty);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<VoTableInfo> Infos(ResultHeader header)
    {
        yield return new VoTableInfo("QUERY_STATUS", "OK", Text: null);
        yield return new VoTableInfo("QUERY", header.Query, Text: null);
        if (header.MaxRec is { } maxRec)
            yield return new VoTableInfo("MAXREC", maxRec.ToString(CultureInfo.InvariantCulture), Text: null);
        foreach (var info in header.Infos)
            yield return info;
    }

    private static ValueList<VoTableInfo> Ending(EngineResult result, ResultHeader header)
    {
        if (header.Failure is { } failure)
            return ValueList.Of(new VoTableInfo("QUERY_STATUS", "ERROR", failure));
        return result.IsOverflow ? ValueList.Of(Overflow(result.Table.RowCount)) : ValueList<VoTableInfo>.Empty;
    }

    private static VoTableInfo Overflow(int rows) =>
        new(
            "QUERY_STATUS", "OVERFLOW",
            string.Create(CultureInfo.InvariantCulture, $"The answer was cut after {rows} rows; ask for more with MAXREC, or for less."));

    private static int Ordinal(EngineResult result, string column)
    {
        for (var i = 0; i < result.Table.Columns.Count; i++)
        {
            if (string.Equals(result.Table.Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static string FieldId(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"col{ordinal + 1}");
}
