namespace TypedTap.Generators.Catalogs;

/// <summary>A member that a user has written in his own half of a record, and that is then not generated.</summary>
/// <param name="Record">The record with its namespace, without an <c>@</c>.</param>
/// <param name="Member"><see cref="Equality"/>, <see cref="Hash"/> or <see cref="Text"/>.</param>
internal sealed record UserMember(string Record, string Member)
{
    public const string Equality = "Equals";
    public const string Hash = "GetHashCode";
    public const string Text = "PrintMembers";
}
