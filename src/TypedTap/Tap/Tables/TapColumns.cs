using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// The columns of an answer, by position and by name. Names are looked for in the same case first, then in any; quotes around them are
/// left aside.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Columns are called columns.")]
public sealed class TapColumns : IReadOnlyList<TapColumn>
{
    private const int Several = -1;

    private readonly TapColumn[] _columns;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    internal TapColumns(IReadOnlyList<VoTableField> fields)
    {
        _columns = new TapColumn[fields.Count];
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i] = new TapColumn(fields[i], i);
            var name = AdqlIdentifier.Unquote(fields[i].Name);
            _exact[name] = _exact.ContainsKey(name) ? Several : i;
            _anyCase[name] = _anyCase.ContainsKey(name) ? Several : i;
        }
    }

    /// <summary>How many columns there are.</summary>
    public int Count => _columns.Length;

    /// <summary>The column at a position, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public TapColumn this[int position] => (uint)position < (uint)_columns.Length ? _columns[position] : throw NoColumn(position);

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">There is no such column (the message has the nearest name), or there are several.</exception>
    public TapColumn this[string name] => _columns[Position(name)];

    /// <summary>Looks for a column.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="column">The column.</param>
    /// <returns>False if there is none, or several that this name does not tell apart.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out TapColumn? column)
    {
        ArgumentNullException.ThrowIfNull(name);
        column = TryPosition(name, out var position) && position != Several ? _columns[position] : null;
        return column is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<TapColumn> GetEnumerator() => ((IEnumerable<TapColumn>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names, for people.</summary>
    public override string ToString() => string.Join(", ", _columns.Select(static column => column.Name));

    /// <summary>Where a column stands.</summary>
    /// <exception cref="ArgumentException">Nowhere, or at several places.</exception>
    internal int Position(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!TryPosition(name, out var position))
            throw NoColumn(name);
        return position != Several ? position : throw SeveralColumns(name);
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    internal void Check(int position)
    {
        if ((uint)position >= (uint)_columns.Length)
            throw NoColumn(position);
    }

    private bool TryPosition(string name, out int position)
    {
        if (_exact.TryGetValue(name, out position) || _anyCase.TryGetValue(name, out position))
            return true;
        var bare = AdqlIdentifier.Unquote(name);
        return _exact.TryGetValue(bare, out position) || _anyCase.TryGetValue(bare, out position);
    }

    private ArgumentOutOfRangeException NoColumn(int position) => new(
        nameof(position),
        position,
        string.Create(CultureInfo.InvariantCulture, $"The answer has no column {position}: it has {_columns.Length}, counted from 0."));

    private ArgumentException NoColumn(string name) => new(
        string.Create(CultureInfo.InvariantCulture, $"The answer has no column '{name}' among its {_columns.Length}; ")
        + NearestName.Cure(name, _columns.Select(static column => column.Name)),
        nameof(name));

    private ArgumentException SeveralColumns(string name)
    {
        var bare = AdqlIdentifier.Unquote(name);
        var places = string.Join(
            " and ",
            _columns.Where(column => AdqlIdentifier.Unquote(column.Name).Equals(bare, StringComparison.OrdinalIgnoreCase))
                .Select(static column => column.Position.ToString(CultureInfo.InvariantCulture)));
        return new ArgumentException(
            $"The answer has several columns '{name}', at the positions {places}: ask by position, or give them different names in the query (AS).",
            nameof(name));
    }
}
