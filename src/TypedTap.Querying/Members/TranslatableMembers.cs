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
        ["M:System.Object.ToString"] = TranslatableMember.Itself,
        ["M:System.Math.Log(System.Double,System.Double)"] = TranslatableMember.LogarithmOfBase,
        ["M:System.Linq.Enumerable.Any``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})"] = TranslatableMember.ListAny,
        ["M:System.Linq.Enumerable.All``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})"] = TranslatableMember.ListAll,
        ["M:System.Guid.Equals(System.Guid)"] = TranslatableMember.AreEqual,
        ["M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0)"] = TranslatableMember.ListContains,
        ["M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0,System.Collections.Generic.IEqualityComparer{``0})"] = TranslatableMember.ListContains,
        ["M:System.Linq.Enumerable.Contains``1(System.Collections.Generic.IEnumerable{``0},``0)"] = TranslatableMember.ListContains,
        ["M:TypedTap.Sky.SkyQuery.Point(System.Nullable{System.Double},System.Nullable{System.Double})"] = TranslatableMember.SkyPoint,
        ["M:TypedTap.Sky.SkyPoint.#ctor(System.Double,System.Double)"] = TranslatableMember.SkyPoint,
        ["M:TypedTap.Sky.SkyPoint.FromDegrees(System.Double,System.Double)"] = TranslatableMember.SkyPoint,
        ["M:TypedTap.Sky.SkyQuery.Circle(System.Nullable{System.Double},System.Nullable{System.Double},TypedTap.Sky.Angle)"] = TranslatableMember.SkyCircle,
        ["M:TypedTap.Sky.SkyQuery.Circle(System.Nullable{TypedTap.Sky.SkyPoint},TypedTap.Sky.Angle)"] = TranslatableMember.SkyCircle,
        ["M:TypedTap.Sky.SkyCircle.#ctor(TypedTap.Sky.SkyPoint,TypedTap.Sky.Angle)"] = TranslatableMember.SkyCircle,
        ["M:TypedTap.Sky.SkyCircle.FromDegrees(System.Double,System.Double,TypedTap.Sky.Angle)"] = TranslatableMember.SkyCircle,
        ["M:TypedTap.Sky.SkyQuery.IsWithin(System.Nullable{TypedTap.Sky.SkyPoint},TypedTap.Sky.SkyCircle)"] = TranslatableMember.IsWithin,
        ["M:TypedTap.Sky.SkyQuery.IsWithin(TypedTap.Sky.ISkyShape,TypedTap.Sky.ISkyShape)"] = TranslatableMember.IsWithin,
        ["M:TypedTap.Sky.SkyQuery.IsWithin(TypedTap.Sky.ISkyShape,TypedTap.Sky.SkyRegion)"] = TranslatableMember.IsWithin,
        ["M:TypedTap.Sky.SkyQuery.IsWithin(TypedTap.Sky.SkyRegion,TypedTap.Sky.ISkyShape)"] = TranslatableMember.IsWithin,
        ["M:TypedTap.Sky.SkyQuery.IsWithin(TypedTap.Sky.SkyRegion,TypedTap.Sky.SkyRegion)"] = TranslatableMember.IsWithin,
        ["M:TypedTap.Sky.SkyGeometry.Contains(TypedTap.Sky.ISkyShape,TypedTap.Sky.SkyPoint)"] = TranslatableMember.SkyContains,
        ["M:TypedTap.Sky.SkyGeometry.Contains(TypedTap.Sky.ISkyShape,TypedTap.Sky.ISkyShape)"] = TranslatableMember.SkyContains,
        ["M:TypedTap.Sky.SkyQuery.Contains(TypedTap.Sky.ISkyShape,TypedTap.Sky.SkyRegion)"] = TranslatableMember.SkyContains,
        ["M:TypedTap.Sky.SkyQuery.Contains(TypedTap.Sky.SkyRegion,TypedTap.Sky.ISkyShape)"] = TranslatableMember.SkyContains,
        ["M:TypedTap.Sky.SkyQuery.Contains(TypedTap.Sky.SkyRegion,TypedTap.Sky.SkyRegion)"] = TranslatableMember.SkyContains,
        ["M:TypedTap.Sky.SkyGeometry.Intersects(TypedTap.Sky.ISkyShape,TypedTap.Sky.ISkyShape)"] = TranslatableMember.Intersects,
        ["M:TypedTap.Sky.SkyQuery.Intersects(TypedTap.Sky.SkyRegion,TypedTap.Sky.SkyCircle)"] = TranslatableMember.Intersects,
        ["M:TypedTap.Sky.SkyQuery.Intersects(TypedTap.Sky.ISkyShape,TypedTap.Sky.SkyRegion)"] = TranslatableMember.Intersects,
        ["M:TypedTap.Sky.SkyQuery.Intersects(TypedTap.Sky.SkyRegion,TypedTap.Sky.ISkyShape)"] = TranslatableMember.Intersects,
        ["M:TypedTap.Sky.SkyQuery.Intersects(TypedTap.Sky.SkyRegion,TypedTap.Sky.SkyRegion)"] = TranslatableMember.Intersects,
        ["M:TypedTap.Sky.SkyQuery.DistanceTo(System.Nullable{TypedTap.Sky.SkyPoint},System.Nullable{TypedTap.Sky.SkyPoint})"] = TranslatableMember.DistanceTo,
        ["M:TypedTap.Sky.SkyPoint.DistanceTo(TypedTap.Sky.SkyPoint)"] = TranslatableMember.DistanceTo,
        ["M:TypedTap.Sky.SkyGeometry.Area(TypedTap.Sky.ISkyShape)"] = TranslatableMember.Area,
        ["M:TypedTap.Sky.SkyQuery.Area(TypedTap.Sky.SkyRegion)"] = TranslatableMember.Area,
        ["M:TypedTap.Sky.SkyGeometry.Centroid(TypedTap.Sky.ISkyShape)"] = TranslatableMember.Centroid,
        ["M:TypedTap.Sky.SkyQuery.Centroid(TypedTap.Sky.SkyRegion)"] = TranslatableMember.Centroid,
        ["P:TypedTap.Sky.SkyPoint.Ra"] = TranslatableMember.PointRa,
        ["P:TypedTap.Sky.SkyPoint.Dec"] = TranslatableMember.PointDec,
        ["M:TypedTap.Sky.Angle.Degrees(System.Double)"] = TranslatableMember.Degrees,
        ["M:TypedTap.Sky.Angle.FromDegrees(System.Double)"] = TranslatableMember.Degrees,
        ["M:TypedTap.Sky.Angle.Arcminutes(System.Double)"] = TranslatableMember.Arcminutes,
        ["M:TypedTap.Sky.Angle.Arcseconds(System.Double)"] = TranslatableMember.Arcseconds,
        ["P:TypedTap.Sky.Angle.InDegrees"] = TranslatableMember.InDegrees,
        ["P:TypedTap.Sky.Angle.InArcminutes"] = TranslatableMember.InArcminutes,
        ["P:TypedTap.Sky.Angle.InArcseconds"] = TranslatableMember.InArcseconds,
    };

    /// <summary>The documentation ids of all members.</summary>
    public static IReadOnlyCollection<string> Ids => [.. ById.Keys, .. FunctionById.Keys, .. Steps];

    /// <summary>What a member means, or null if it can't be translated.</summary>
    /// <param name="documentationId">The id of the member's definition, such as <c>M:System.String.Contains(System.Char)</c>.</param>
    public static TranslatableMember? Find(string documentationId) =>
        ById.TryGetValue(documentationId, out var member) ? member : null;
}
