using System.Text;
using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Writes small tables into memory and opens what was written.</summary>
internal static class Written
{
    public static VoTableField Field(
        string name, string datatype, string? arraysize = null, string? xtype = null, string? nullValue = null) =>
        new()
        {
            Name = name,
            Datatype = datatype,
            Arraysize = arraysize,
            Xtype = xtype,
            Values = nullValue is null ? null : new VoTableValues { Null = nullValue },
        };

    public static VoTableTable Table(params VoTableField[] fields) => new() { Fields = ValueList.ToValueList(fields) };

    public static VoTableWriterOptions Options(VoTableSerialization serialization) =>
        new() { Serialization = serialization, LeaveOpen = true };

    /// <summary>A document of one table, a row for each action.</summary>
    public static Task<byte[]> TableAsync(VoTableSerialization serialization, VoTableField[] fields, params Action<VoTableWriter>[] rows) =>
        TableAsync(Options(serialization), fields, rows);

    public static Task<byte[]> TableAsync(VoTableWriterOptions options, VoTableField[] fields, params Action<VoTableWriter>[] rows) =>
        DocumentAsync(options, async writer =>
        {
            await writer.StartTableAsync(Table(fields));
            foreach (var row in rows)
            {
                row(writer);
                await writer.EndRowAsync();
            }
        });

    public static async Task<byte[]> DocumentAsync(VoTableWriterOptions options, Func<VoTableWriter, Task> write)
    {
        using var stream = new MemoryStream();
        await using (var writer = new VoTableWriter(stream, options with { LeaveOpen = true }))
        {
            await write(writer);
            await writer.CompleteAsync();
        }

        return stream.ToArray();
    }

    public static async Task<string> TextAsync(Func<VoTableWriter, Task> write) =>
        Encoding.UTF8.GetString(await DocumentAsync(new VoTableWriterOptions(), write));

    public static Task<VoTableReader> OpenAsync(byte[] document) => VoTableReader.OpenAsync(new MemoryStream(document));

    /// <summary>A reader on the first row of a table of one column.</summary>
    public static async Task<VoTableReader> CellAsync(VoTableSerialization serialization, VoTableField field, Action<VoTableWriter> cell)
    {
        var reader = await OpenAsync(await TableAsync(serialization, [field], cell));
        Assert.Equal(serialization, reader.Serialization);
        Assert.True(await reader.ReadAsync());
        return reader;
    }

    /// <summary>The error that a value of a table of one column leads to.</summary>
    public static Task<VoTableException> RefusedAsync(
        VoTableField field, Action<VoTableWriter> cell, VoTableSerialization serialization = VoTableSerialization.TableData) =>
        Assert.ThrowsAsync<VoTableException>(() => TableAsync(serialization, [field], cell));
}
