using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Catalogs;

/// <summary>All that a table's file is written from. It changes when that table does, and with nothing else.</summary>
internal sealed record TableModel
{
    /// <summary>The namespace of the record.</summary>
    public required string Namespace { get; init; }

    public required string RecordName { get; init; }

    public required string TableClassName { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The snapshot's file name, for the head of the file.</summary>
    public required string SnapshotFile { get; init; }

    public required TapTableInfo Table { get; init; }

    /// <summary>Which of the members of <see cref="UserMember"/> the user's half of the record has.</summary>
    public ValueList<string> UserMembers { get; init; } = ValueList<string>.Empty;

    /// <summary>The model with what users have written in their half of the record.</summary>
    public TableModel With(ValueList<UserMember> members)
    {
        if (members.Count == 0)
            return this;
        var name = FullName;
        var own = members.Where(member => string.Equals(member.Record, name, StringComparison.Ordinal))
            .Select(static member => member.Member)
            .ToValueList();
        return own.Count == 0 ? this : this with { UserMembers = own };
    }

    /// <summary>The record with its namespace, without an <c>@</c>.</summary>
    public string FullName => (Namespace.Length == 0 ? RecordName : Namespace + "." + RecordName).Replace("@", "");

    public string HintName => HintNames.For(Namespace, RecordName);
}
