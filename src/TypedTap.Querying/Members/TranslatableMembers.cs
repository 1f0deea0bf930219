namespace TypedTap.Querying.Members;

/// <summary>
/// The members of C# that a query may call on the service's side, by documentation id, so that the run-time translator
/// and the analyzers read one table.
/// </summary>
public static partial class TranslatableMembers
{
    private static readonly Dictionary<string, TranslatableMember> ById = new(StringComparer.Ordinal)
    {
        ["P:System.Nullable`1.HasValue"] = TranslatableMember.HasValue,
        ["P:System.Nullable`1.Value"] = TranslatableMember.Value,
        ["M:System.Nullable`1.GetValueOrDefault"] = TranslatableMember.ValueOrDefault,
        ["M:System.Nullable`1.GetValueOrDefault(`0)"] = TranslatableMember.ValueOrDefault,
        ["M:System.String.StartsWith(System.String)"] = TranslatableMember.StartsWith,
        ["M:System.String.StartsWith(System.Char)"] = TranslatableMember.StartsWith,
        ["M:System.String.StartsWith(System.String,System.StringComparison)"] = TranslatableMember.StartsWith,
        ["M:System.String.EndsWith(System.String)"] = TranslatableMember.EndsWith,
        ["M:System.String.EndsWith(System.Char)"] = TranslatableMember.EndsWith,
        ["M:System.String.EndsWith(System.String,System.StringComparison)"] = TranslatableMember.EndsWith,
        ["M:System.String.Contains(System.String)"] = TranslatableMember.ContainsText,
        ["M:System.String.Contains(System.Char)"] = TranslatableMember.ContainsText,
        ["M:System.String.Contains(System.String,System.StringComparison)"] = TranslatableMember.ContainsText,
        ["M:System.String.IsNullOrEmpty(System.String)"] = TranslatableMember.IsNullOrEmpty,
        ["M:System.String.Equals(System.String)"] = TranslatableMember.AreEqual,
        ["M:System.String.Equals(System.String,System.String)"] = TranslatableMember.AreEqual,
        ["M:System.String.Equals(System.String,System.StringComparison)"] = TranslatableMember.AreEqual,
        ["M:System.String.Equals(System.String,System.String,System.StringComparison)"] = TranslatableMember.AreEqual,
        ["M:System.Boolean.Equals(System.Boolean)"] = TranslatableMember.AreEqual,
        ["M:System.Int16.Equals(System.Int16)"] = TranslatableMember.AreEqual,
        ["M:System.Int32.Equals(System.Int32)"] = TranslatableMember.AreEqual,
        ["M:System.Int64.Equals(System.Int64)"] = TranslatableMember.AreEqual,
        ["M:System.DateTime.Equals(System.DateTime)"] = TranslatableMember.AreEqual,
        ["M:System.Object.Equals(System.Object,System.Object)"] = TranslatableMember.AreEqual,
        ["M:System.String.Compare(System.String,System.String)"] = TranslatableMember.CompareTexts,
        ["M:System.String.Compare(System.String,System.String,System.StringComparison)"] = TranslatableMember.CompareTexts,
        ["M:System.String.CompareOrdinal(System.String,System.String)"] = TranslatableMember.CompareTexts,
        ["M:System.String.CompareTo(System.String)"] = TranslatableMember.CompareTexts,
        ["M:System.String.Concat(System.Object,System.Object)"] = TranslatableMember.Concat,
        ["M:System.String.Concat(System.Object,System.Object,System.Object)"] = TranslatableMember.Concat,
        ["M:System.String.Concat(System.Object[])"] = TranslatableMember.Concat,
        ["M:System.String.Concat(System.String,System.String)"] = TranslatableMember.Concat,
        ["M:System.String.Concat(System.String,System.String,System.String)"] = TranslatableMember.Concat,
        ["M:System.String.Concat(System.String,System.String,System.String,System.String)"] = TranslatableMember.Concat,
        ["M:System.String.Concat(System.String[])"] = TranslatableMember.Concat,
        ["M:System.String.Format(System.String,System.Object)"] = TranslatableMember.Format,
        ["M:System.String.Format(System.String,System.Object,System.Object)"] = TranslatableMember.Format,
        ["M:System.String.Format(System.String,System.Object,System.Object,System.Object)"] = TranslatableMember.Format,
        ["M:System.String.Format(System.String,System.Object[])"] = TranslatableMember.Format,
        ["M:System.String.ToString"] = TranslatableMember.Itself,
        ["M:System.Math.Log(System.Double,System.Double)"] = TranslatableMember.LogarithmOfBase,
        ["M:System.Linq.Enumerable.Any``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})"] = TranslatableMember.ListAny,
        ["M:System.Linq.Enumerable.All``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})"] = TranslatableMember.ListAll,
        ["M:System.Guid.Equals(System.Guid)"] = TranslatableMember.AreEqual,
        ["M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0)"] = TranslatableMember.ListContains,
        ["M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0,System.Collections.Generic.IEqualityComparer{``0})"] = TranslatableMember.ListContains,
        ["M:System.Linq.Enumerable.Contains``1(System.Collections.Generic.IEnumerable{``0},``0)"] = TranslatableMember.ListContains,
        ["M:TypedTap.Sky.SkyQuery.Point(System.Nullable{System.Double},System.Nullable{System.Double})"] = TranslatableMember.SkyPoint,
        ["M:TypedTap.Sky.SkyQuery.IsWithin(System.Nullable{TypedTap.Sky.SkyPoint},TypedTap.Sky.SkyCircle)"] = TranslatableMember.IsWithinCircle,
        ["M:TypedTap.Sky.SkyQuery.Intersects(TypedTap.Sky.SkyRegion,TypedTap.Sky.SkyCircle)"] = TranslatableMember.IntersectsCircle,
    };

    /// <summary>The documentation ids of all members.</summary>
    public static IReadOnlyCollection<string> Ids => [.. ById.Keys, .. FunctionById.Keys, .. Steps];

    /// <summary>What a member means, or null if it can't be translated.</summary>
    /// <param name="documentationId">The id of the member's definition, such as <c>M:System.String.Contains(System.Char)</c>.</param>
    public static TranslatableMember? Find(string documentationId) =>
        ById.TryGetValue(documentationId, out var member) ? member : null;
}
