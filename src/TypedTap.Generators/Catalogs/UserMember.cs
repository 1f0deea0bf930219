namespace TypedTap.Generators.Catalogs;

/// <summary>Names of members that a user may write in his own half of a record, and that are then not generated.</summary>
internal static class UserMember
{
    public const string Equals = nameof(object.Equals);
    public const string GetHashCode = nameof(object.GetHashCode);
    public const string PrintMembers = "PrintMembers";
}
