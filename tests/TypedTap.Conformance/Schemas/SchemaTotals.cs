using System.Globalization;

namespace TypedTap.Conformance.Schemas;

/// <summary>How much was compiled.</summary>
internal sealed class SchemaTotals
{
    private int _documents;
    private int _tables;
    private int _columns;
    private int _errors;

    public int Warnings { get; set; }

    public long Lines { get; set; }

    public void Add(SchemaCount count, int errors)
    {
        _documents++;
        _tables += count.Tables;
        _columns += count.Columns;
        _errors += errors;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"compiled: {_documents} documents, {_tables} tables, {_columns} columns, {Lines} lines of code: {_errors} errors ({Warnings} warnings of the generator about what snapshots say)");
}
