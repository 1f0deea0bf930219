using TypedTap.Adql;
using TypedTap.Generators.Catalogs;

namespace TypedTap.Generators.Archives;

/// <summary>A user's half of what may be a record of ours.</summary>
/// <param name="Name">The record with its namespace, without an <c>@</c>.</param>
/// <param name="Members">What would be generated otherwise.</param>
/// <param name="Names">The names of all its members.</param>
internal sealed record UserRecord(string Name, ValueList<UserMember> Members, ValueList<UserName> Names);
