using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>
/// Puts what a service describes and what its answers have side by side. The description counts, the answer completes it, and a type that
/// the answer has otherwise is that of the answer: it is what programs get. What came from answers is marked.
/// </summary>
internal sealed class ProbeMerge
{
    private readonly VosiTable _table;
    private readonly FindingLog _findings;
    private readonly List<(VosiColumn Column, VosiColumn? Field)> _described = [];
    private readonly List<VosiColumn> _added = [];

    public ProbeMerge(VosiTable table, IReadOnlyList<VosiColumn> fields, FindingLog findings)
    {
        _table = table;
        _findings = findings;
        var rest = fields.Where(static field => field.Name.Length > 0).ToList();
        foreach (var column in table.Columns ?? [])
        {
            // Names in answers have no quotes, and may be in another case: a name to the letter first.
            var bare = AdqlIdentifier.Unquote(column.Name);
            var at = rest.FindIndex(field => AdqlIdentifier.Unquote(field.Name) == bare);
            if (at < 0)
                at = rest.FindIndex(field => string.Equals(AdqlIdentifier.Unquote(field.Name), bare, StringComparison.OrdinalIgnoreCase));
            _described.Add((column, at < 0 ? null : rest[at]));
            if (at >= 0)
                rest.RemoveAt(at);
        }

        _added.AddRange(rest);
    }

    /// <summary>What is described and not answered.</summary>
    public IEnumerable<VosiColumn> NotAnswered => _described.Where(static pair => pair.Field is null).Select(static pair => pair.Column);

    /// <summary>The table, without the columns that are missing in the database, with those that are not described.</summary>
    public VosiTable Complete(IReadOnlyCollection<VosiColumn> missing)
    {
        var completed = new SortedSet<string>(StringComparer.Ordinal);
        var columns = _described.Where(pair => !missing.Contains(pair.Column))
            .Select(pair => pair.Field is null ? pair.Column : Completed(pair.Column, pair.Field, completed)).ToList();
        var kept = NotAnswered.Where(column => !missing.Contains(column)).Select(static column => column.Name).ToArray();
        if (kept.Length > 0)
        {
            _findings.Add(
                _table.Name, $"A query for all columns does not give these, though the service has them: {FindingLog.Names(kept)}.");
        }

        if (_described.Count == 0 && _added.Count > 0)
        {
            _findings.Add(
                _table.Name,
                $"The service does not describe the columns; {FindingLog.Count(_added.Count, "column")} came from an answer without rows.");
        }
        else if (_added.Count > 0)
        {
            _findings.Add(
                _table.Name,
                $"The database has columns that the service does not describe; they were taken from an answer: {FindingLog.Names([.. _added.Select(static field => field.Name)])}.");
        }

        if (completed.Count > 0)
            _findings.Add(_table.Name, $"What the service does not say was taken from an answer: {FindingLog.Names(completed)}.");
        columns.AddRange(_described.Count == 0 ? _added : _added.Select(static field => field with { Concluded = [InferredPart.Name] }));
        return _table with { Columns = [.. columns] };
    }

    private VosiColumn Completed(VosiColumn column, VosiColumn field, SortedSet<string> completed)
    {
        var concluded = new List<string>();
        var whole = column with
        {
            DataType = Type(column, field, Conclude),
            Unit = Said(InferredPart.Unit, column.Unit, field.Unit),
            Ucd = Said(InferredPart.Ucd, column.Ucd, field.Ucd),
            Utype = Said(InferredPart.Utype, column.Utype, field.Utype),
            Description = Said(InferredPart.Description, column.Description, field.Description),
        };
        return whole with { Concluded = [.. concluded] };

        string? Said(string what, string? described, string? answered)
        {
            if (!string.IsNullOrWhiteSpace(described) || string.IsNullOrWhiteSpace(answered))
                return described;
            Conclude(what, true);
            return answered;
        }

        void Conclude(string what, bool isCompletion)
        {
            concluded.Add(what);
            if (isCompletion)
                completed.Add($"{(what == InferredPart.Ucd ? "UCD" : what)} of {column.Name}");
        }
    }

    private VosiDataType Type(VosiColumn column, VosiColumn field, Action<string, bool> conclude)
    {
        var described = column.DataType ?? new VosiDataType();
        var answered = field.DataType! with { Arraysize = field.DataType!.Arraysize?.Trim() == "1" ? null : field.DataType.Arraysize };
        if (string.IsNullOrWhiteSpace(described.Text))
        {
            conclude(InferredPart.Datatype, true);
            return answered;
        }

        var type = described;
        var parts = new List<string>();
        if (string.IsNullOrWhiteSpace(type.ExtendedType) && !string.IsNullOrWhiteSpace(answered.ExtendedType))
        {
            parts.Add(InferredPart.Xtype);
            type = type with { ExtendedType = answered.ExtendedType };
        }

        // Types of TAP 1.0 have no arraysize; those of VOTable may lack one where the service has the columns of TAP 1.0.
        if (string.IsNullOrWhiteSpace(type.Arraysize) && answered.Arraysize is { Length: > 0 } && AreSame(type.Text, answered.Text))
        {
            parts.Add(InferredPart.Arraysize);
            type = type with { Arraysize = answered.Arraysize };
        }

        if (!AreSame(type, answered) && !SaysLess(answered, described))
        {
            _findings.Add(
                $"{_table.Name}.{column.Name}",
                $"The service describes the type as {Shown(described)}, and its answers have {Shown(answered)}, which was taken.");
            conclude(InferredPart.Datatype, false);
            return answered;
        }

        foreach (var part in parts)
            conclude(part, true);
        return type;
    }

    /// <summary>Whether an answer has as plain text, or as plain numbers, what the description calls by its name.</summary>
    private static bool SaysLess(VosiDataType answered, VosiDataType described)
    {
        if (!string.IsNullOrWhiteSpace(answered.ExtendedType))
            return false;
        var plain = Of(answered);
        return plain.ClrName == Of(described with { ExtendedType = null }).ClrName
            || (plain.Kind == TapTypeKind.String && Of(described).Kind is TapTypeKind.Timestamp or TapTypeKind.Guid or TapTypeKind.Point
                or TapTypeKind.Circle or TapTypeKind.Polygon or TapTypeKind.Region);
    }

    private static bool AreSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool AreSame(VosiDataType one, VosiDataType other)
    {
        var (ours, theirs) = (Of(one), Of(other));
        return ours.ClrName == theirs.ClrName;
    }

    private static TapType Of(VosiDataType type) => TapType.Of(type.Text, type.Arraysize, type.ExtendedType);

    private static string Shown(VosiDataType type) =>
        FindingLog.Name(
            $"{type.Text}{(type.Arraysize is null ? "" : $"[{type.Arraysize}]")}{(type.ExtendedType is null ? "" : $" xtype {type.ExtendedType}")}");
}
