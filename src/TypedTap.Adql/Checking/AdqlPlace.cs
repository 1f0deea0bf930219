using System.Runtime.InteropServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Where an expression stands.</summary>
/// <param name="Scope">The names that it sees.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Select">The SELECT that the clause belongs to, or null if there is none.</param>
/// <param name="InAggregate">True for the argument of an aggregate.</param>
/// <param name="InCall">True for the argument of a user-defined function, which may be an aggregate too.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AdqlPlace(
    AdqlScope Scope, AdqlClause Clause, AdqlSelect? Select, bool InAggregate = false, bool InCall = false);
