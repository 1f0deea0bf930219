using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots.Reading;

namespace TypedTap.Snapshots.Composing;

/// <summary>What a table that is not asked this time answered when it was: the file marks it as inferred.</summary>
internal static class AnsweredBefore
{
    /// <summary>Whether no description has the column, only answers.</summary>
    public static bool IsWhole(TapColumnInfo column) => column.Inferred.Contains(InferredPart.Name);

    /// <summary>The column with what no description says, and the type that answers have.</summary>
    public static TapColumnInfo Of(TapColumnInfo live, TapColumnInfo known)
    {
        var marks = known.Inferred.Where(mark => live.Inferred.Contains(mark) || IsTaken(mark, live, known)).ToList();
        if (marks.Count == 0)
            return live;
        return live with
        {
            Datatype = marks.Contains(InferredPart.Datatype) ? known.Datatype : live.Datatype,
            Arraysize = Of(InferredPart.Arraysize, live.Arraysize, known.Arraysize),
            Xtype = Of(InferredPart.Xtype, live.Xtype, known.Xtype),
            Unit = live.Unit ?? (marks.Contains(InferredPart.Unit) ? known.Unit : null),
            Ucd = live.Ucd ?? (marks.Contains(InferredPart.Ucd) ? known.Ucd : null),
            Utype = live.Utype ?? (marks.Contains(InferredPart.Utype) ? known.Utype : null),
            Description = live.Description ?? (marks.Contains(InferredPart.Description) ? known.Description : null),
            Inferred = [.. marks, .. live.Inferred.Where(mark => !marks.Contains(mark))],
        };

        // A datatype comes with its arraysize and xtype.
        string? Of(string part, string? ours, string? theirs) =>
            marks.Contains(InferredPart.Datatype) ? theirs : ours ?? (marks.Contains(part) ? theirs : null);
    }

    private static bool IsTaken(string mark, TapColumnInfo live, TapColumnInfo known) => mark switch
    {
        InferredPart.Datatype => (live.Datatype, live.Arraysize, live.Xtype) != (known.Datatype, known.Arraysize, known.Xtype),
        InferredPart.Arraysize => live.Arraysize is null && known.Arraysize is not null,
        InferredPart.Xtype => live.Xtype is null && known.Xtype is not null,
        InferredPart.Unit => live.Unit is null && known.Unit is not null,
        InferredPart.Ucd => live.Ucd is null && known.Ucd is not null,
        InferredPart.Utype => live.Utype is null && known.Utype is not null,
        InferredPart.Description => live.Description is null && known.Description is not null,
        _ => false,
    };
}
