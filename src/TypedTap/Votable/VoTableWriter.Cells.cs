using System.Globalization;
using System.Numerics;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>How cells are written: the next column is found, the value checked against it, and its elements converted.</content>
public sealed partial class VoTableWriter
{
    /// <summary>Whether the next cell's column is of text; false where no cell can be written.</summary>
    private bool IsNextText => _state is WriterState.InTable or WriterState.InRow && _next < _columns.Length && _columns[_next].IsText;

    /// <summary>The column that the next cell belongs to; a row begins where none is open.</summary>
    private WriterColumn NextColumn()
    {
        if (_state != WriterState.InRow)
            BeginRow();
        return _next < _columns.Length
            ? _columns[_next++]
            : throw Failed(new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Row {RowsWritten + 1} has its {_columns.Length} cells already; call EndRowAsync before the next one.")));
    }

    private void BeginRow()
    {
        Require(_state == WriterState.InTable, "A cell can be written only in a table");
        if (!_hasData)
            throw new InvalidOperationException("The table has no columns, and so no rows.");
        BeginDataIfNeeded();
        _cells!.BeginRow(_output);
        _state = WriterState.InRow;
    }

    private void Booleans(ReadOnlySpan<bool> values)
    {
        var column = Begin(values.Length, "a boolean");
        foreach (var value in values)
        {
            if (CellConversion.Boolean(_cells!, _output, column, value) is { } reason)
                throw Refused(column, value ? "true" : "false", reason);
        }

        _cells!.End(_output, column);
    }

    private void Integer(long value)
    {
        if (IsNextText)
        {
            Span<char> text = stackalloc char[20];
            value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
            Text(text[..length], "an integer");
            return;
        }

        var column = Begin(1, "an integer");
        if (column.NullInteger == value || (column.NullNumber is { } nullNumber && nullNumber.Equals(value)))
            throw Refused(column, CellConversion.Show(value), "it is the column's VALUES null, and would be read as a null");
        if (CellConversion.Integer(_cells!, _output, column, value) is { } reason)
            throw Refused(column, CellConversion.Show(value), reason);
        _cells!.End(_output, column);
    }

    private void Number(double value, bool isSingle)
    {
        if (IsNextText)
        {
            Span<char> text = stackalloc char[32];
            int length;
            if (isSingle)
                ((float)value).TryFormat(text, out length, default, CultureInfo.InvariantCulture);
            else
                value.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
            Text(double.IsInfinity(value) ? (value > 0 ? "+Inf" : "-Inf") : text[..length], "a number");
            return;
        }

        var column = Begin(1, "a number");
        if ((column.NullNumber is { } nullNumber && nullNumber.Equals(value))
            || (column.NullInteger is { } nullInteger && value.Equals(nullInteger)))
        {
            throw Refused(column, CellConversion.Show(value), "it is the column's VALUES null, and would be read as a null");
        }

        if (CellConversion.Double(_cells!, _output, column, value) is { } reason)
            throw Refused(column, CellConversion.Show(value), reason);
        _cells!.End(_output, column);
    }

    private void Integers<T>(ReadOnlySpan<T> values)
        where T : struct, IBinaryInteger<T>
    {
        var column = Begin(values.Length, "an array of integers");
        foreach (var value in values)
        {
            var number = long.CreateTruncating(value);
            if (CellConversion.Integer(_cells!, _output, column, number) is { } reason)
                throw Refused(column, CellConversion.Show(number), reason);
        }

        _cells!.End(_output, column);
    }

    private void Singles(ReadOnlySpan<float> values)
    {
        var column = Begin(values.Length, "an array of floats");
        foreach (var value in values)
        {
            if (CellConversion.Double(_cells!, _output, column, value) is { } reason)
                throw Refused(column, CellConversion.Show(value), reason);
        }

        _cells!.End(_output, column);
    }

    private void Doubles(ReadOnlySpan<double> values)
    {
        var column = Begin(values.Length, "an array of doubles");
        foreach (var value in values)
        {
            if (CellConversion.Double(_cells!, _output, column, value) is { } reason)
                throw Refused(column, CellConversion.Show(value), reason);
        }

        _cells!.End(_output, column);
    }

    private void Complexes(ReadOnlySpan<Complex> values)
    {
        var column = Begin(values.Length, "a complex number");
        foreach (var value in values)
        {
            if (CellConversion.Complex(_cells!, _output, column, value) is { } reason)
                throw Refused(column, value.ToString(CultureInfo.InvariantCulture), reason);
        }

        _cells!.End(_output, column);
    }

    /// <summary>Begins a cell of elements, if the column takes so many.</summary>
    private WriterColumn Begin(int count, string what)
    {
        var column = NextColumn();
        if (column.IsText)
            throw Refused(column, what, "the column is of text");
        if (!column.Shape.Accepts(count))
        {
            var number = count.ToString(CultureInfo.InvariantCulture);
            throw Refused(column, count == 1 ? what : $"an array of {number} elements", $"{number} elements do not fit the arraysize");
        }

        _cells!.Begin(_output, column, count);
        return column;
    }

    private VoTableException Refused(WriterColumn column, string value, string reason) =>
        Failed(WriterErrors.Refused(column, RowsWritten + 1, value, reason));

    private T Failed<T>(T exception)
        where T : Exception
    {
        _state = WriterState.Failed;
        return exception;
    }
}
